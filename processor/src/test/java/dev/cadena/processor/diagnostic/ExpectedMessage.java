package dev.cadena.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that a source expects of the processor, as a comment on the line where the message belongs:
 *
 * <pre>// ERROR from-unknown | "hiden" | did you mean "hidden"?</pre>
 *
 * @param severity {@code ERROR} or {@code WARNING}
 * @param code the code without its prefix
 * @param line the line of the comment
 * @param at the source text at which javac places the message: the annotation value, or the name of the method
 * @param text a part of the message
 */
record ExpectedMessage(String severity, String code, int line, String at, String text) {
    private static final Pattern MARK =
            Pattern.compile("// (ERROR|WARNING) ([a-z-]+) \\| (.+?) \\| (.+?)(?= // (?:ERROR|WARNING) |$)");

    static List<ExpectedMessage> in(String source) {
        List<ExpectedMessage> expected = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            while (mark.find()) {
                expected.add(new ExpectedMessage(mark.group(1), mark.group(2), i + 1, mark.group(3), mark.group(4)));
            }
        }
        return expected;
    }
}
