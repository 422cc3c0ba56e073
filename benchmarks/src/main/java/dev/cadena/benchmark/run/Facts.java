package dev.cadena.benchmark.run;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is measured without a benchmark: the jar, what a step allocates, how fast the processor is. */
final class Facts {
    private final Jvm jvm;
    private final Ledger ledger;

    Facts(Jvm jvm, Ledger ledger) {
        this.jvm = jvm;
        this.ledger = ledger;
    }

    void jar() {
        try {
            Path jar = jvm.library("cadena-runtime");
            ledger.add(key(Work.of(Work.Kind.JAR)), Files.size(jar) / 1000.0);
            ModuleDescriptor module =
                    ModuleFinder.of(jar).findAll().iterator().next().descriptor();
            long others = module.requires().stream()
                    .map(ModuleDescriptor.Requires::name)
                    .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                    .count();
            ledger.add(key(Work.of(Work.Kind.DEPENDENCIES)), (double) others);
        } catch (IOException e) {
            ledger.absent(key(Work.of(Work.Kind.JAR)), e.getMessage());
            ledger.absent(key(Work.of(Work.Kind.DEPENDENCIES)), e.getMessage());
        }
    }

    void allocation(String network) {
        Key step = key(Work.of(Work.Kind.STEP_ALLOCATION, network));
        Key prediction = key(Work.of(Work.Kind.PREDICTION_ALLOCATION, network));
        try {
            List<String> lines = Command.run(java(AllocationRun.class, network));
            ledger.add(step, Double.parseDouble(lines.get(0)));
            ledger.add(prediction, Double.parseDouble(lines.get(1)));
        } catch (IOException e) {
            ledger.absent(step, e.getMessage());
            ledger.absent(prediction, e.getMessage());
        }
    }

    void compiler(int turns) {
        try {
            for (String line : Command.run(java(CompilerRun.class, String.valueOf(turns)))) {
                String[] fields = line.split(" ", -1);
                int layers = Integer.parseInt(fields[0]);
                ledger.add(key(Work.layers(Work.Kind.PROCESSOR, layers)), Double.parseDouble(fields[1]));
                ledger.add(key(Work.layers(Work.Kind.COMPILATION, layers)), Double.parseDouble(fields[2]));
            }
        } catch (IOException e) {
            for (int layers : CompilerRun.LAYERS) {
                ledger.absent(key(Work.layers(Work.Kind.PROCESSOR, layers)), e.getMessage());
                ledger.absent(key(Work.layers(Work.Kind.COMPILATION, layers)), e.getMessage());
            }
        }
    }

    private List<String> java(Class<?> main, String argument) throws IOException {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(jvm.options(Contender.CADENA, 1));
        command.addAll(List.of("-cp", jvm.classPath(Contender.CADENA), main.getName(), argument));
        return command;
    }

    private static Key key(Work work) {
        return new Key(Contender.CADENA, work);
    }
}
