package dev.cadena;

/**
 * A {@link Snapshot} with which a training cannot begin: it is of another network, of other data, or of a training whose settings were
 * others, so that to go on would mean nothing. No weight has changed.
 *
 * <pre>{@code
 * Snapshot snapshot = network.trainer(x, labels, training).snapshot();
 * try {
 *     network.copy().train(x, labels, training.seed(7).from(snapshot));
 * } catch (SnapshotException e) {
 *     System.err.println(e.getMessage());
 * }
 * }</pre>
 */
public final class SnapshotException extends CadenaException {
    private static final long serialVersionUID = 1;

    /**
     * Creates an exception.
     *
     * @param message what differs, and what to do
     */
    public SnapshotException(String message) {
        super(message);
    }
}
