package dev.cadena.processor;

import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a report goes: not through the Filer, whose directories are the compiler's. As class files do, the reports of a
 * package stand in a directory of their own, so that networks of one name do not overwrite each other, whichever of them an
 * incremental build compiles.
 */
final class ReportFile {
    private ReportFile() {}

    /** Writes a report below a directory; the class is right without it, so a failure is a warning. */
    static void write(String directory, NetworkDeclaration network, String report, Diagnostics diagnostics) {
        String failure;
        try {
            if (!directory.isBlank()) {
                Path file = Path.of(directory)
                        .resolve(network.packageName().replace('.', '/'))
                        .resolve(network.typeName() + ".md");
                Files.createDirectories(file.getParent());
                Files.writeString(file, report);
                return;
            }
            failure = "no directory is given";
        } catch (IOException | InvalidPathException e) {
            failure = reason(e);
        }
        diagnostics.warn(
                Code.REPORT_NOT_WRITTEN,
                network.origin(),
                "the report on " + network.typeName() + " could not be written: " + failure
                        + "; name a directory that can be written to by the compiler option -A" + Options.REPORT
                        + "=DIRECTORY, or leave the option out");
    }

    /** The message of some exceptions is no more than the name of the file. */
    private static String reason(Exception e) {
        if (e instanceof FileAlreadyExistsException file) {
            return file.getFile() + " is no directory";
        }
        return e instanceof AccessDeniedException denied
                ? "access to " + denied.getFile() + " is denied"
                : e.getMessage();
    }
}
