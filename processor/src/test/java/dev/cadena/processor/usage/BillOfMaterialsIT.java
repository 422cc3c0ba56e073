package dev.cadena.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the bills of materials say is what the jars hold, although a shaded jar has no dependency any more. */
@EnabledIfSystemProperty(
        named = "cadena.boms",
        matches = "written: true, offline: false",
        disabledReason = "neither -Dquick nor -o writes bills of materials")
class BillOfMaterialsIT {
    @Test
    void theRuntimeConsistsOfItselfAlone() throws Exception {
        Document bill = bill(Path.of("../runtime/target/bom.xml"));

        assertThat(texts((Element) bill.getElementsByTagName("metadata").item(0), "purl"))
                .singleElement()
                .asString()
                .startsWith("pkg:maven/dev.cadena/cadena-runtime@");
        assertThat(components(bill)).isEmpty();
    }

    @Test
    void theProcessorContainsJavaPoet() throws Exception {
        assertThat(components(bill(Path.of("target/bom.xml"))))
                .containsExactly("pkg:maven/com.palantir.javapoet/javapoet@"
                        + System.getProperty("cadena.javapoet.version") + "?type=jar");
    }

    private static Document bill(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    /** The tools that wrote the bill stand in an element of this name too. */
    private static List<String> components(Document bill) {
        NodeList lists = bill.getElementsByTagName("components");
        return IntStream.range(0, lists.getLength())
                .mapToObj(i -> (Element) lists.item(i))
                .filter(list -> list.getParentNode() == bill.getDocumentElement())
                .flatMap(list -> texts(list, "purl").stream())
                .toList();
    }

    private static List<String> texts(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
