package org.yidan.engine.shield;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.Problem;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import org.yidan.shared.Texts;

/** Reads a model element by element, with no document type, no entity and nothing fetched, and collects what a check says. */
final class XmlReading extends DefaultHandler {

    private final Check check;
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Tag> open = new ArrayDeque<>();
    private @Nullable Locator place;

    private XmlReading(Check check) {
        this.check = check;
    }

    /** What a check finds in one element. */
    interface Check {

        /** Faults of the element in words for the designer; called at its end, when its own text is complete. */
        List<String> faults(Tag tag);
    }

    /** An element: the one around it, name without prefix, attributes by name without prefix, own text, and the nearest id for messages. */
    record Tag(
            @Nullable Tag parent,
            String name,
            Map<String, String> attributes,
            StringBuilder text,
            @Nullable String nearestId,
            int line,
            int column) {

        /** Whether the element stands directly in one of this name. */
        boolean isIn(String outer) {
            return parent != null && parent.name.equals(outer);
        }

        /** The id of the process the element is part of; empty outside of one. An element within may call itself what it likes. */
        String process() {
            Tag tag = this;
            Tag outer = parent;
            while (outer != null && outer.parent != null) {
                tag = outer;
                outer = outer.parent;
            }
            return outer != null && tag.name.equals("process") ? tag.attributes.getOrDefault("id", "") : "";
        }
    }

    static List<Problem> read(byte[] xml, Check check) {
        XmlReading reading = new XmlReading(check);
        try {
            SafeXml.read(xml, reading);
        } catch (SAXParseException fault) {
            reading.problems.add(new ModelFinding(
                    Texts.of("engine.file-not-readable", String.valueOf(fault.getMessage())),
                    fault.getLineNumber(),
                    fault.getColumnNumber(),
                    null));
        } catch (SAXException fault) {
            reading.problems.add(new ModelFinding(
                    Texts.of("engine.file-not-readable", String.valueOf(fault.getMessage())), 0, 0, null));
        }
        return reading.problems;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        place = locator;
    }

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            values.merge(attributes.getLocalName(i), attributes.getValue(i), (a, b) -> a + " " + b);
        }
        Tag parent = open.peek();
        String outer = parent == null ? null : parent.nearestId();
        String id = values.getOrDefault("id", "").isEmpty() ? outer : values.get("id");
        int line = place == null ? 0 : place.getLineNumber();
        int column = place == null ? 0 : place.getColumnNumber();
        open.push(new Tag(parent, name, values, new StringBuilder(), id, line, column));
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (!open.isEmpty()) {
            open.peek().text().append(text, start, length);
        }
    }

    @Override
    public void endElement(String space, String name, String prefixed) {
        Tag tag = open.pop();
        for (String fault : check.faults(tag)) {
            problems.add(new ModelFinding(fault, tag.line(), tag.column(), tag.nearestId()));
        }
    }
}
