package dev.cadena.samples.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws loss curves over the epochs and writes them as a PNG. Needs no screen. Confined to one thread. */
public final class LossChart {
    private final XYChart chart;

    /** Creates an empty chart. */
    public LossChart(String title) {
        chart = new XYChartBuilder()
                .width(900)
                .height(560)
                .title(title)
                .xAxisTitle("epoch")
                .yAxisTitle("loss")
                .build();
        XYStyler styler = chart.getStyler();
        styler.setLocale(Locale.ROOT);
        styler.setLegendPosition(Styler.LegendPosition.InsideNE);
    }

    /**
     * Adds a curve.
     *
     * @param losses the loss of each epoch, from the first
     */
    public LossChart curve(String name, double[] losses) {
        double[] epochs =
                IntStream.rangeClosed(1, losses.length).asDoubleStream().toArray();
        chart.addSeries(name, epochs, losses).setMarker(SeriesMarkers.NONE);
        return this;
    }

    /**
     * Writes the picture.
     *
     * @return the file
     */
    public Path save(Path file) {
        try {
            ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
