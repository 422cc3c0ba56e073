package dev.cadena.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The warnings that a generated class would get for what its declaring type is. */
final class Suppressions {
    private Suppressions() {}

    static List<String> of(TypeElement type, List<Member> members, Elements elements, Types types) {
        List<Element> used = new ArrayList<>();
        members.stream().filter(Member::isAbstract).forEach(m -> used.add(m.element()));
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            used.add(e);
        }
        List<String> suppressed = new ArrayList<>();
        if (used.stream().anyMatch(e -> elements.isDeprecated(e) && !isForRemoval(e))) {
            suppressed.add("deprecation");
        }
        if (used.stream().anyMatch(Suppressions::isForRemoval)) {
            suppressed.add("removal");
        }
        if (types.isSubtype(
                type.asType(), elements.getTypeElement("java.io.Serializable").asType())) {
            suppressed.add("serial");
        }
        return List.copyOf(suppressed);
    }

    private static boolean isForRemoval(Element element) {
        return Annotation.on(element).stream()
                .anyMatch(a -> a.qualifiedName().equals("java.lang.Deprecated")
                        && a.value("forRemoval").equals(true));
    }
}
