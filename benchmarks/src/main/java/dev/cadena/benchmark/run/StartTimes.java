package dev.cadena.benchmark.run;

import dev.cadena.benchmark.start.BareStart;
import dev.cadena.benchmark.start.CadenaStart;
import dev.cadena.benchmark.start.DjlStart;
import dev.cadena.benchmark.start.Dl4jStart;
import dev.cadena.benchmark.start.OnnxStart;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts JVMs that predict once, in turns, and takes the time until they have ended. */
final class StartTimes {
    private static final int QUICK_TURNS = 9;
    private static final int TURNS = 21;

    private final Jvm jvm;
    private final boolean quick;

    StartTimes(Jvm jvm, boolean quick) {
        this.jvm = jvm;
        this.quick = quick;
    }

    void run(Ledger ledger) {
        Map<Contender, List<String>> commands = new EnumMap<>(Contender.class);
        for (Contender who : Contender.values()) {
            Key key = key(who);
            try {
                command(who, commands);
                if (commands.containsKey(who)) {
                    Command.run(commands.get(who)); // fills the caches of the file system and of native libraries
                }
            } catch (IOException e) {
                commands.remove(who);
                ledger.absent(key, e.getMessage());
            }
        }
        for (int turn = 0; turn < (quick ? QUICK_TURNS : TURNS); turn++) {
            commands.forEach((who, command) -> time(key(who), command, ledger));
        }
    }

    private static Key key(Contender who) {
        return new Key(who, Work.of(Work.Kind.START));
    }

    private static void time(Key key, List<String> command, Ledger ledger) {
        try {
            long begin = System.nanoTime();
            Command.run(command);
            ledger.add(key, (System.nanoTime() - begin) / 1e6);
        } catch (IOException e) {
            ledger.absent(key, e.getMessage());
        }
    }

    private void command(Contender who, Map<Contender, List<String>> commands) throws IOException {
        String small = jvm.jar("benchmarks-start.jar").toString();
        String cadena = small + File.pathSeparator + jvm.library("cadena-runtime");
        switch (who) {
            case BARE_JVM -> commands.put(who, java(who, cadena, BareStart.class));
            case CADENA, CADENA_SIMD_OFF -> commands.put(who, java(who, cadena, CadenaStart.class));
            case ONNX ->
                putUnlessQuick(
                        commands,
                        who,
                        java(who, small + File.pathSeparator + jvm.library("onnxruntime"), OnnxStart.class));
            case DJL -> putUnlessQuick(commands, who, java(who, jvm.classPath(who), DjlStart.class));
            case DL4J -> putUnlessQuick(commands, who, java(who, jvm.classPath(who), Dl4jStart.class));
            default -> {}
        }
    }

    private void putUnlessQuick(Map<Contender, List<String>> commands, Contender who, List<String> command) {
        if (!quick) {
            commands.put(who, command);
        }
    }

    private List<String> java(Contender who, String classPath, Class<?> main) {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(jvm.options(who, 1));
        command.addAll(List.of("-cp", classPath, main.getName()));
        return command;
    }
}
