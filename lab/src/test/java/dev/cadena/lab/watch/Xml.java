package dev.cadena.lab.watch;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG document as a parser of XML reads it. */
final class Xml {
    private final Document document;

    private Xml(Document document) {
        this.document = document;
    }

    static Xml of(Figure figure) {
        Document[] parsed = new Document[1];
        assertThatCode(() -> parsed[0] = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(figure.toSvg()))))
                .doesNotThrowAnyException();
        return new Xml(parsed[0]);
    }

    /** The elements of a name and one of whose classes is this one. */
    List<Element> elements(String name, String style) {
        NodeList all = document.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (List.of(element.getAttribute("class").split(" ")).contains(style)) {
                found.add(element);
            }
        }
        return found;
    }

    List<String> texts() {
        NodeList all = document.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            texts.add(all.item(i).getTextContent());
        }
        return texts;
    }
}
