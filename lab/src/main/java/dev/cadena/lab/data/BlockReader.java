package dev.cadena.lab.data;

import dev.cadena.DataException;
import dev.cadena.data.Dataset;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Cuts objects into blocks of observations. Confined to one thread. */
final class BlockReader<T, R> implements Iterator<Dataset> {
    private final Iterator<T> items;
    private final int blockRows;
    private final Function<? super T, R> read;
    private final Function<List<R>, Dataset> join;
    private long row;

    BlockReader(Iterator<T> items, int blockRows, Function<? super T, R> read, Function<List<R>, Dataset> join) {
        this.items = items;
        this.blockRows = blockRows;
        this.read = read;
        this.join = join;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public Dataset next() {
        List<R> rows = new ArrayList<>();
        do {
            rows.add(nextRow());
        } while (rows.size() < blockRows && items.hasNext());
        return join.apply(rows);
    }

    /** What a user's function refuses has a place: nobody finds a line among millions without. */
    private R nextRow() {
        T item = items.next();
        try {
            R found = read.apply(item);
            row++;
            return found;
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            String reason = e instanceof DataException ? e.getMessage() : e.toString();
            DataException located = new DataException(
                    "row " + row + " of the source cannot be read: " + reason,
                    row > Integer.MAX_VALUE ? -1 : (int) row,
                    -1);
            located.initCause(e);
            throw located;
        }
    }
}
