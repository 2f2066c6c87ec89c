package org.yidan.designer.gate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Tag;
import org.yidan.engine.shield.SafeXml;
import org.yidan.shared.Texts;

/** Reads files as the rules want them: XML as a tree of elements, JSON as maps and lists. */
public final class DesignFiles {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_MEGABYTES = 5;
    private static final int DEEPEST = 100;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private DesignFiles() {}

    /** Why a file cannot be read, in words. */
    public record Unreadable(String message, int line) {}

    /** The file by its name; empty where it cannot be read, which the listener hears. */
    public static Optional<DesignFile> read(String name, byte[] bytes, Consumer<Unreadable> unreadable) {
        if (bytes.length > MOST_MEGABYTES * MEGABYTE) {
            unreadable.accept(
                    new Unreadable(Texts.of("rules.file-readable.size", bytes.length / MEGABYTE, MOST_MEGABYTES), 0));
            return Optional.empty();
        }
        if (bytes.length == 0) {
            unreadable.accept(new Unreadable(Texts.of("rules.file-readable.empty", name), 0));
            return Optional.empty();
        }
        if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
            return xml(name, bytes, unreadable);
        }
        if (name.endsWith(".form")) {
            return json(name, bytes, unreadable);
        }
        unreadable.accept(new Unreadable(Texts.of("rules.file-type", name), 0));
        return Optional.empty();
    }

    private static Optional<DesignFile> xml(String name, byte[] bytes, Consumer<Unreadable> unreadable) {
        Reading reading = new Reading();
        try {
            SafeXml.read(bytes, reading);
        } catch (SAXParseException fault) {
            unreadable.accept(new Unreadable(unreadable(fault), Math.max(0, fault.getLineNumber())));
            return Optional.empty();
        } catch (SAXException fault) {
            unreadable.accept(new Unreadable(unreadable(fault), 0));
            return Optional.empty();
        }
        Tag root = reading.root;
        boolean model = name.endsWith(".bpmn");
        if (root == null || !root.is("definitions") || root.namespace().contains("DMN") == model) {
            unreadable.accept(new Unreadable(Texts.of("rules.file-readable.kind", name), 0));
            return Optional.empty();
        }
        return Optional.of(model ? DesignFile.model(name, root) : DesignFile.table(name, root));
    }

    private static String unreadable(SAXException fault) {
        int line = fault instanceof SAXParseException placed ? Math.max(0, placed.getLineNumber()) : 0;
        return fault instanceof TooDeep
                ? Texts.of("rules.file-readable.depth", DEEPEST)
                : Texts.of("rules.file-readable", String.valueOf(fault.getMessage()), line);
    }

    private static Optional<DesignFile> json(String name, byte[] bytes, Consumer<Unreadable> unreadable) {
        try {
            Object form = JSON.readValue(new String(bytes, StandardCharsets.UTF_8), Object.class);
            return Optional.of(DesignFile.form(name, form == null ? Map.of() : form));
        } catch (JsonProcessingException fault) {
            int line = fault.getLocation() == null ? 0 : fault.getLocation().getLineNr();
            unreadable.accept(new Unreadable(Texts.of("rules.file-readable", fault.getOriginalMessage(), line), line));
            return Optional.empty();
        }
    }

    /** Elements within elements beyond all reason. */
    private static final class TooDeep extends SAXException {
        private static final long serialVersionUID = 1;
    }

    /** Hangs each element into the one around it. */
    private static final class Reading extends DefaultHandler {

        private final Deque<Tag> open = new ArrayDeque<>();
        private @Nullable Tag root;
        private @Nullable Locator place;

        @Override
        public void setDocumentLocator(Locator locator) {
            place = locator;
        }

        @Override
        public void startElement(String space, String name, String prefixed, Attributes attributes)
                throws SAXException {
            if (open.size() == DEEPEST) {
                throw new TooDeep();
            }
            Tag tag = new Tag(open.peek(), name, space, place == null ? 0 : place.getLineNumber());
            for (int i = 0; i < attributes.getLength(); i++) {
                tag.with(attributes.getLocalName(i), attributes.getValue(i));
            }
            if (open.isEmpty()) {
                root = tag;
            }
            open.push(tag);
        }

        @Override
        public void characters(char[] text, int start, int length) {
            if (!open.isEmpty()) {
                open.peek().write(new String(text, start, length));
            }
        }

        @Override
        public void endElement(String space, String name, String prefixed) {
            open.pop();
        }
    }
}
