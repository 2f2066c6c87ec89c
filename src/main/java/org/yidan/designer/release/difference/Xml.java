package org.yidan.designer.release.difference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.yidan.shared.Refused;

/** Models as trees of elements, with no document type and nothing fetched. */
final class Xml {

    private Xml() {}

    static Element read(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw Refused.invalid("designer.file-unreadable", String.valueOf(broken.getMessage()));
        }
    }

    /** The elements directly below. */
    static Stream<Element> below(Element one) {
        NodeList nodes = one.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    static Stream<Element> below(Element one, String name) {
        return below(one).filter(child -> child.getLocalName().equals(name));
    }

    /** All elements of this name, at any depth. */
    static List<Element> all(Element one, String name) {
        NodeList nodes = one.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    static String text(Element one) {
        return one.getTextContent().strip();
    }

    /** What the element and those below it say, by path: {@code @name} of attributes, the text of leaves. */
    static Map<String, String> flat(Element one) {
        Map<String, String> values = new TreeMap<>();
        flatten(one, "", values);
        return values;
    }

    private static void flatten(Element one, String path, Map<String, String> values) {
        IntStream.range(0, one.getAttributes().getLength())
                .mapToObj(one.getAttributes()::item)
                .filter(attribute -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI()))
                .forEach(attribute -> values.put(path + "@" + attribute.getLocalName(), attribute.getNodeValue()));
        boolean leaf = below(one).findAny().isEmpty();
        if (leaf && !text(one).isEmpty()) {
            values.put(path.isEmpty() ? "." : path, text(one));
        }
        below(one).forEach(child -> {
            String name = child.getLocalName() + mark(child);
            String next = path.isEmpty() ? name : path + "/" + name;
            String free = next;
            for (int n = 2; values.containsKey(free) || values.containsKey(free + "@id"); n++) {
                free = next + n;
            }
            flatten(child, free, values);
        });
    }

    /** Siblings of one kind are told apart by their names or events. */
    private static String mark(Element one) {
        return Stream.of("name", "event", "id")
                .map(one::getAttribute)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> "[" + value + "]")
                .orElse("");
    }
}
