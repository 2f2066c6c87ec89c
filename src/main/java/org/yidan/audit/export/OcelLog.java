package org.yidan.audit.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * OCEL 2.0 in JSON. The first pass writes the events, the second the objects, so that neither is kept; only units, matters, versions
 * of the list, officers and kinds of events are remembered, of which an office has few. Values are texts, as the published schema
 * has them.
 */
final class OcelLog implements LogFormat {

    private static final String NAME = "name";
    private static final List<String> OF_EVENTS = List.of("step", "result", "about", "due");
    private static final Map<String, List<String>> OF_OBJECTS = Map.of(
            "case", List.of("kind", "region", "township", "urgency", "status", "outcome", "opened", "closed"),
            "matter", List.of(NAME),
            "unit", List.of(NAME),
            "officer", List.of(),
            "document", List.of("form", "number"),
            "listVersion", List.of());
    private static final Set<String> TIMES = Set.of("due", "opened", "closed");

    private final JsonGenerator json;
    private final UnaryOperator<String> unitName;
    private final Set<String> eventTypes = new TreeSet<>();
    private final Set<String> units = new TreeSet<>();
    private final Set<String> officers = new TreeSet<>();
    private final Set<String> versions = new TreeSet<>();
    private final Map<String, String> matters = new TreeMap<>();
    private int pass;

    OcelLog(OutputStream out, UnaryOperator<String> unitName) throws IOException {
        this.json = new JsonFactory().createGenerator(out);
        this.unitName = unitName;
    }

    @Override
    public int passes() {
        return 2;
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("events");
    }

    @Override
    public void add(int now, LogCase one, List<LogEvent> events) throws IOException {
        if (now != pass) {
            pass = now;
            beginObjects();
        }
        List<LogEvent> done = events.stream().filter(LogEvent::completes).toList();
        if (pass == 0) {
            for (LogEvent event : done) {
                event(one, event);
            }
        } else {
            objects(one, done);
        }
    }

    private void event(LogCase one, LogEvent event) throws IOException {
        eventTypes.add(event.activity());
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeStringField("type", event.activity());
        json.writeStringField("time", event.at().toString());
        json.writeArrayFieldStart("attributes");
        attribute("step", event.step(), null);
        attribute("result", event.result(), null);
        attribute("about", event.about(), null);
        attribute("due", event.due(), null);
        json.writeEndArray();
        json.writeArrayFieldStart("relationships");
        related("", one.no(), "happened in");
        related("matter:", matter(one), "concerns matter");
        related("unit:", seen(units, event.unit()), "done by unit");
        related("officer:", seen(officers, event.person()), "done by officer");
        if (event.step().equals(LogEvent.DOCUMENT)) {
            related("", event.id(), "issued document");
        } else if (event.step().equals(LogEvent.LINK)) {
            related("", event.about(), "linked case");
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private @Nullable String matter(LogCase one) {
        String code = one.matter();
        if (code != null) {
            matters.put(code, String.valueOf(one.matterName()));
        }
        seen(versions, one.listVersion());
        seen(units, one.lead());
        return code;
    }

    private static @Nullable String seen(Set<String> all, @Nullable String one) {
        if (one != null) {
            all.add(one);
        }
        return one;
    }

    private void beginObjects() throws IOException {
        json.writeEndArray();
        json.writeArrayFieldStart("objects");
    }

    private void objects(LogCase one, List<LogEvent> events) throws IOException {
        matter(one);
        Instant since = one.opened();
        beginObject(one.no(), "case");
        attribute("kind", one.kind(), since);
        attribute("region", one.region(), since);
        attribute("township", one.township(), since);
        attribute("urgency", one.urgency(), since);
        attribute("opened", one.opened(), since);
        Instant last = one.closed() == null ? since : one.closed();
        attribute("status", one.status(), last);
        attribute("outcome", one.outcome(), last);
        attribute("closed", one.closed(), last);
        json.writeEndArray();
        json.writeArrayFieldStart("relationships");
        related("matter:", one.matter(), "of matter");
        related("unit:", one.lead(), "led by");
        related("listVersion:", one.listVersion(), "by version of the list");
        for (LogEvent event : events) {
            if (event.step().equals(LogEvent.DOCUMENT)) {
                related("", event.id(), "has document");
            } else if (event.step().equals(LogEvent.LINK)) {
                related("", event.about(), "linked as " + event.result());
            }
        }
        endObject();
        for (LogEvent event : events) {
            if (event.step().equals(LogEvent.DOCUMENT)) {
                beginObject(event.id(), "document");
                attribute("form", event.result(), event.at());
                attribute("number", event.about(), event.at());
                json.writeEndArray();
                json.writeArrayFieldStart("relationships");
                related("unit:", seen(units, event.unit()), "issued by");
                endObject();
            }
        }
    }

    @Override
    public void end() throws IOException {
        if (pass == 0) {
            beginObjects();
        }
        for (Map.Entry<String, String> matter : matters.entrySet()) {
            named("matter", matter.getKey(), matter.getValue());
        }
        for (String unit : units) {
            named("unit", unit, unitName.apply(unit));
        }
        for (String officer : officers) {
            named("officer", officer, null);
        }
        for (String version : versions) {
            named("listVersion", version, null);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("eventTypes");
        for (String type : eventTypes) {
            type(type, OF_EVENTS);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("objectTypes");
        for (Map.Entry<String, List<String>> type : new TreeMap<>(OF_OBJECTS).entrySet()) {
            type(type.getKey(), type.getValue());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void named(String type, String code, @Nullable String name) throws IOException {
        beginObject(type + ":" + code, type);
        attribute(NAME, name, Instant.EPOCH);
        json.writeEndArray();
        json.writeArrayFieldStart("relationships");
        endObject();
    }

    private void beginObject(String id, String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("type", type);
        json.writeArrayFieldStart("attributes");
    }

    private void endObject() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    private void type(String name, List<String> attributes) throws IOException {
        json.writeStartObject();
        json.writeStringField(NAME, name);
        json.writeArrayFieldStart("attributes");
        for (String attribute : attributes) {
            json.writeStartObject();
            json.writeStringField(NAME, attribute);
            json.writeStringField("type", TIMES.contains(attribute) ? "time" : "string");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Values of objects hold from a moment on, those of events have none. */
    private void attribute(String name, @Nullable Object value, @Nullable Instant since) throws IOException {
        if (value != null) {
            json.writeStartObject();
            json.writeStringField(NAME, name);
            json.writeStringField("value", value.toString());
            if (since != null) {
                json.writeStringField("time", since.toString());
            }
            json.writeEndObject();
        }
    }

    private void related(String prefix, @Nullable String id, String qualifier) throws IOException {
        if (id != null) {
            json.writeStartObject();
            json.writeStringField("objectId", prefix + id);
            json.writeStringField("qualifier", qualifier);
            json.writeEndObject();
        }
    }
}
