package org.yidan.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.OfficeClock;

/** IEEE 1849 (XES) with the standard extensions concept, lifecycle, time, organizational and identity; a trace is a case. */
final class XesLog implements LogFormat {

    private static final String EXTENSIONS = "http://www.xes-standard.org/";
    private static final String NAME = "concept:name";
    private static final String TRANSITION = "lifecycle:transition";
    private static final String TIME = "time:timestamp";
    private static final String STEP = "step";
    private static final String STRING = "string";
    private static final String UNKNOWN = "UNKNOWN";

    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private long cases;
    private long events;

    XesLog(OutputStream out) throws IOException {
        try {
            this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** What writes; its failures are those of the stream. */
    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void write(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void begin() throws IOException {
        write(() -> {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            line();
            xml.writeStartElement("log");
            xml.writeAttribute("xes.version", "1849.2016");
            xml.writeAttribute("xes.features", "");
            extension("Concept", "concept", "concept");
            extension("Lifecycle", "lifecycle", "lifecycle");
            extension("Time", "time", "time");
            extension("Organizational", "org", "org");
            extension("Identity", "identity", "identity");
            global("trace", NAME);
            global("event", NAME, TRANSITION, STEP);
            classifier("Activity", NAME);
            classifier("Step", STEP);
            classifier("ActivityAndTransition", NAME + " " + TRANSITION);
            text("lifecycle:model", "standard");
            line();
        });
    }

    private void extension(String name, String prefix, String file) throws XMLStreamException {
        empty("extension", "name", name, "prefix", prefix, "uri", EXTENSIONS + file + ".xesext");
    }

    private void global(String scope, String... keys) throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
        for (String key : keys) {
            text(key, key.equals(TRANSITION) ? LogEvent.COMPLETE : UNKNOWN);
        }
        if (keys.length > 1) {
            date(TIME, Instant.EPOCH);
        }
        xml.writeEndElement();
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        empty("classifier", "name", name, "scope", "event", "keys", keys);
    }

    @Override
    public void add(int pass, LogCase one, List<LogEvent> happened) throws IOException {
        write(() -> {
            xml.writeStartElement("trace");
            text(NAME, one.no());
            identity(one.no());
            text("kind", one.kind());
            text("region", one.region());
            text("matter", one.matter());
            text("matterName", one.matterName());
            text("listVersion", one.listVersion());
            text("township", one.township());
            text("urgency", one.urgency());
            text("lead", one.lead());
            text("status", one.status());
            text("outcome", one.outcome());
            date("opened", one.opened());
            date("closed", one.closed());
            for (LogEvent event : happened) {
                event(event);
            }
            xml.writeEndElement();
            line();
        });
        cases++;
        events += happened.size();
    }

    private void event(LogEvent event) throws XMLStreamException {
        xml.writeStartElement("event");
        text(NAME, event.activity());
        text(STEP, event.step());
        text("concept:instance", event.id());
        identity(event.id());
        text(TRANSITION, event.transition());
        date(TIME, event.at());
        text("org:resource", event.person());
        text("org:group", event.unit());
        text("result", event.result());
        text("about", event.about());
        date("due", event.due());
        xml.writeEndElement();
    }

    @Override
    public void end() throws IOException {
        write(() -> {
            xml.writeEndElement();
            xml.writeComment(" whole: %d traces, %d events ".formatted(cases, events));
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private void identity(String of) throws XMLStreamException {
        empty(
                "id",
                "key",
                "identity:id",
                "value",
                UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private void text(String key, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            empty(STRING, "key", key, "value", NO_XML.matcher(value).replaceAll("\uFFFD"));
        }
    }

    private void date(String key, @Nullable Instant value) throws XMLStreamException {
        if (value != null) {
            empty(
                    "date",
                    "key",
                    key,
                    "value",
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value.atZone(OfficeClock.ZONE)));
        }
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
