package dev.cadena.lab.watch;

/**
 * Whether somebody looks at the standard output. A console is one until JDK 21; from JDK 22 on the console of {@code jdk.internal.le},
 * which is the default until JDK 24, is there without a terminal too, and what would tell is not in the API of JDK 17.
 */
final class Terminal {
    private static final int FIRST_WITH_A_CHOICE = 22;
    private static final int FIRST_WITH_THE_OLD_DEFAULT = 25;
    private static final String OF_TERMINALS_ONLY = "java.base";

    private Terminal() {}

    /** That the console is not null is only part of the answer. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isPresent() {
        String console = System.getProperty("jdk.console", "");
        return isPresent(System.console() != null, Runtime.version().feature(), console);
    }

    static boolean isPresent(boolean hasConsole, int jdk, String console) {
        boolean hasOneOfTerminalsOnly = jdk < FIRST_WITH_A_CHOICE
                || console.equals(OF_TERMINALS_ONLY)
                || console.isEmpty() && jdk >= FIRST_WITH_THE_OLD_DEFAULT;
        return hasConsole && hasOneOfTerminalsOnly;
    }
}
