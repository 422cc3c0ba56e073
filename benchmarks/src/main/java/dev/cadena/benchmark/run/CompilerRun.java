package dev.cadena.benchmark.run;

import dev.cadena.processor.NetworkProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles networks of several depths in one JVM, and prints for each the number of layers, the milliseconds in the processor and
 * those of the whole compilation. Layers are added by diamonds, each of which doubles the number of paths.
 */
final class CompilerRun {
    /** The first is what the processor's share is measured with, once the compiler is warm. */
    static final int[] LAYERS = {10, 24, 48, 99, 200, 401};

    private static final int WARM_UP = 15;
    private static final int SHARE_TURNS = 9;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Path output;

    private CompilerRun(Path output) {
        this.output = output;
    }

    public static void main(String[] args) throws IOException {
        var run = new CompilerRun(Files.createTempDirectory("networks"));
        for (int i = 0; i < WARM_UP; i++) {
            run.compile(LAYERS[0]);
        }
        for (int layers : LAYERS) {
            int turns = layers == LAYERS[0] ? SHARE_TURNS : Integer.parseInt(args[0]);
            for (int turn = 0; turn < turns; turn++) {
                System.out.println(layers + " " + run.compile(layers));
            }
        }
        run.delete();
    }

    private String compile(int layers) {
        TimedProcessor timed = new TimedProcessor(new NetworkProcessor());
        StringWriter messages = new StringWriter();
        long begin = System.nanoTime();
        JavaCompiler.CompilationTask task =
                compiler.getTask(messages, null, null, List.of("-d", output.toString()), null, List.of(source(layers)));
        task.setProcessors(List.of(timed));
        boolean compiled = task.call();
        long nanos = System.nanoTime() - begin;
        if (!compiled) {
            throw new IllegalStateException(messages.toString());
        }
        return timed.nanos / 1e6 + " " + nanos / 1e6;
    }

    private void delete() throws IOException {
        try (var files = Files.walk(output)) {
            List<Path> all = new ArrayList<>(files.toList());
            for (int i = all.size() - 1; i >= 0; i--) {
                Files.delete(all.get(i));
            }
        }
    }

    private static JavaFileObject source(int layers) {
        StringBuilder body = new StringBuilder("@Input(16) Layer x();\n");
        String from = "x";
        int done = 2; // with the output
        while (done < layers) {
            String read = "from = \"" + from + "\", units = 16";
            from = "h" + done;
            if (layers - done >= 3) {
                body.append("@Dense(" + read + ") @Relu Layer a" + done + "();\n");
                body.append("@Dense(" + read + ") @Tanh Layer b" + done + "();\n");
                body.append("@Add(from = {\"a" + done + "\", \"b" + done + "\"}) Layer " + from + "();\n");
                done += 3;
            } else {
                body.append("@Dense(" + read + ") @Relu Layer " + from + "();\n");
                done++;
            }
        }
        body.append("@Dense(from = \"" + from + "\", units = 10) @Softmax @CategoricalCrossEntropy Layer y();\n");
        String text =
                "import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;\n"
                        + "@Network interface Deep {\n" + body + "}\n";
        return new SimpleJavaFileObject(URI.create("string:///Deep.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** A processor that looks at the clock. */
    private static final class TimedProcessor extends AbstractProcessor {
        private final Processor processor;
        private long nanos;

        TimedProcessor(Processor processor) {
            this.processor = processor;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            long begin = System.nanoTime();
            super.init(environment);
            processor.init(environment);
            nanos += System.nanoTime() - begin;
        }

        @SuppressWarnings("DoNotClaimAnnotations") // it does what the other one does
        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            long begin = System.nanoTime();
            boolean claimed = processor.process(annotations, round);
            nanos += System.nanoTime() - begin;
            return claimed;
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }
    }
}
