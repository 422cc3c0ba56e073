package dev.cadena.lab.watch;

/** Colours and type of pictures and pages. The colours of curves are told apart by people who see no red or green, too. */
final class Theme {
    /** The number of colours of curves. */
    static final int COLOURS = 6;

    /** Styles of a picture; literal colours first, for programs that know no dark pages. */
    static final String SVG = """
            .cadena{max-width:100%;height:auto;font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","DejaVu Sans",sans-serif}
            .cadena text{fill:#1f2328}
            .cadena .paper{fill:#fff}
            .cadena .title{font-size:16px;font-weight:600}
            .cadena .muted{fill:#656d76}
            .cadena .small{font-size:12px}
            .cadena .strong{font-weight:600}
            .cadena .inverse{fill:#fff}
            .cadena .grid{stroke:#e5e8eb;stroke-width:1;shape-rendering:crispEdges}
            .cadena .axis{stroke:#8c959f;stroke-width:1;shape-rendering:crispEdges}
            .cadena .reference{stroke:#8c959f;stroke-width:1.5;stroke-dasharray:4 4;fill:none}
            .cadena .curve{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
            .cadena .dashed{stroke-dasharray:6 5}
            .cadena .again{stroke-dasharray:1 5}
            .cadena .halo{stroke:#fff;stroke-width:2}
            .cadena .curve.c0,.cadena .key.c0{stroke:#0969da} .cadena .fill.c0{fill:#0969da}
            .cadena .curve.c1,.cadena .key.c1{stroke:#d9480f} .cadena .fill.c1{fill:#d9480f}
            .cadena .curve.c2,.cadena .key.c2{stroke:#0f8a6d} .cadena .fill.c2{fill:#0f8a6d}
            .cadena .curve.c3,.cadena .key.c3{stroke:#a63fa6} .cadena .fill.c3{fill:#a63fa6}
            .cadena .curve.c4,.cadena .key.c4{stroke:#b58100} .cadena .fill.c4{fill:#b58100}
            .cadena .curve.c5,.cadena .key.c5{stroke:#57606a} .cadena .fill.c5{fill:#57606a}
            .cadena .key{stroke-width:3}
            .cadena .hit{fill:none;pointer-events:all}
            @media (prefers-color-scheme:dark){
            .cadena text{fill:#e6edf3}
            .cadena .paper{fill:#161b22}
            .cadena .muted{fill:#9198a1}
            .cadena .inverse{fill:#0d1117}
            .cadena .grid{stroke:#2b3138}
            .cadena .axis,.cadena .reference{stroke:#6e7681}
            .cadena .halo{stroke:#161b22}
            .cadena .curve.c0,.cadena .key.c0{stroke:#58a6ff} .cadena .fill.c0{fill:#58a6ff}
            .cadena .curve.c1,.cadena .key.c1{stroke:#ff8f5a} .cadena .fill.c1{fill:#ff8f5a}
            .cadena .curve.c2,.cadena .key.c2{stroke:#3fcfa8} .cadena .fill.c2{fill:#3fcfa8}
            .cadena .curve.c3,.cadena .key.c3{stroke:#e08be0} .cadena .fill.c3{fill:#e08be0}
            .cadena .curve.c4,.cadena .key.c4{stroke:#e3b341} .cadena .fill.c4{fill:#e3b341}
            .cadena .curve.c5,.cadena .key.c5{stroke:#b1bac4} .cadena .fill.c5{fill:#b1bac4}
            }
            """;

    /** Styles of a page around pictures. */
    static final String PAGE = """
            :root{color-scheme:light dark}
            body{margin:0;background:#f3f5f7;color:#1f2328;font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","DejaVu Sans",sans-serif}
            main{max-width:1480px;margin:0 auto;padding:24px 20px 48px;display:grid;gap:20px;grid-template-columns:repeat(auto-fit,minmax(min(100%,600px),1fr))}
            h1{grid-column:1/-1;font-size:24px;line-height:1.3;margin:8px 0 0}
            figure,section{margin:0;background:#fff;border:1px solid #dde1e6;border-radius:8px;overflow:auto}
            figure{display:flex;justify-content:center;align-items:flex-start}
            section{padding:16px 20px}
            h2{font-size:16px;font-weight:600;margin:0 0 8px}
            pre{margin:0;font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
            @media (prefers-color-scheme:dark){
            body{background:#0d1117;color:#e6edf3}
            figure,section{background:#161b22;border-color:#2b3138}
            }
            """;

    private Theme() {}

    /** The class of a colour; beyond the last one they begin again, and the curve is dotted. */
    static String colour(int index) {
        return "c" + index % COLOURS;
    }

    /** The classes of a curve. */
    static String curve(Curve.Style style, int index) {
        return style == Curve.Style.REFERENCE ? "reference" : "curve " + dashes(style, index) + colour(index);
    }

    /** The classes of its line in a legend. */
    static String key(Curve.Style style, int index) {
        return style == Curve.Style.REFERENCE ? "reference" : "key " + dashes(style, index) + colour(index);
    }

    private static String dashes(Curve.Style style, int index) {
        return style == Curve.Style.DASHED ? "dashed " : index >= COLOURS ? "again " : "";
    }

    /** About the width of a text of 13 pixels. */
    static double width(String text) {
        return 7.2 * text.codePointCount(0, text.length());
    }
}
