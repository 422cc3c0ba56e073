package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same with networks that its world has: one compilation for all faults that are none of the processor. */
final class CompiledRun extends ControlRun {
    private int next;

    /** The networks. */
    static Map<String, byte[]> networks() {
        return Subject.compile(NETS.stream().flatMap(List::stream).toList()).classes();
    }

    @Override
    List<Subject> subjects(List<Net> nets) {
        List<Subject> subjects = new ArrayList<>();
        for (Net net : nets) {
            subjects.add(new Subject(net, load(Subject.typeName(next))));
            next++;
        }
        return subjects;
    }

    private static Class<?> load(String name) {
        try {
            return CompiledRun.class.getClassLoader().loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
