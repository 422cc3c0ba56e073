package dev.cadena.internal.kernel;

import java.util.Locale;
import java.util.Optional;

/** What this JVM can do; found out once. */
public final class Machine {
    private static final String MODULE = "jdk.incubator.vector";

    /** The Vector API of these was tried. */
    private static final int OLDEST = 17;

    private static final int NEWEST = 25;

    private static final boolean VECTORS = decide();

    private Machine() {}

    /** {@return the arithmetic of {@code float} that is fastest here} */
    public static FloatArithmetic floats() {
        return VECTORS ? Vectors.floats() : new ScalarFloatArithmetic();
    }

    /** {@return the arithmetic of {@code double} that is fastest here} */
    public static DoubleArithmetic doubles() {
        return new ScalarDoubleArithmetic();
    }

    /** {@return whether vectors are used} */
    public static boolean usesVectors() {
        return VECTORS;
    }

    /** {@return what to do so that vectors are used; empty if they are, or cannot be here, or shall not be} */
    public static Optional<String> advice() {
        boolean couldBe = !VECTORS && wish().isEmpty() && isCompiled() && isKnown();
        return couldBe && module().isEmpty()
                ? Optional.of(
                        "training runs without SIMD; it is several times faster with it: start java with --add-modules "
                                + MODULE)
                : Optional.empty();
    }

    private static boolean decide() {
        if (wish().equals("off")) {
            return false;
        }
        Optional<Module> module = module();
        if (module.isEmpty()) {
            return false;
        }
        if (!wish().equals("on") && !(isCompiled() && isKnown())) {
            return false;
        }
        // Not required by our own module, since that would warn whoever compiles against it.
        Machine.class.getModule().addReads(module.get());
        return Vectors.areWide();
    }

    /** As {@link ModuleLayer#findModule}, which links streams where there is none, and so takes longer than a prediction. */
    private static Optional<Module> module() {
        for (Module module : ModuleLayer.boot().modules()) {
            if (module.getName().equals(MODULE)) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }

    /** For tests and emergencies: {@code on}, {@code off}, or empty for what is best. */
    private static String wish() {
        return System.getProperty("cadena.simd", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isKnown() {
        int feature = Runtime.version().feature();
        return feature >= OLDEST && feature <= NEWEST;
    }

    /** Whether HotSpot's optimising compiler is there: anything else allocates every vector. */
    private static boolean isCompiled() {
        String name = System.getProperty("java.vm.name", "");
        String info = System.getProperty("java.vm.info", "");
        boolean isHotSpot = name.contains("HotSpot") || name.contains("OpenJDK");
        return isHotSpot && !info.contains("interpreted") && !info.contains("emulated-client");
    }

    /** A class of its own, which is not loaded where there is no Vector API. */
    private static final class Vectors {
        private Vectors() {}

        static FloatArithmetic floats() {
            return new LateVectorArithmetic();
        }

        static boolean areWide() {
            return FloatLanes.LANES == 4 || FloatLanes.LANES == 8 || FloatLanes.LANES == 16;
        }
    }
}
