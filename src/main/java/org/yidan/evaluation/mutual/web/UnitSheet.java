package org.yidan.evaluation.mutual.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.evaluation.figures.Part;
import org.yidan.evaluation.mutual.Direction;
import org.yidan.evaluation.mutual.Result;
import org.yidan.evaluation.mutual.Round;
import org.springframework.web.util.UriComponentsBuilder;
import org.yidan.shared.Texts;

/** The figures between a unit and a partner as its sheet shows them, each with the list of its cases. */
@Component
class UnitSheet {

    /** One figure. */
    record Line(
            String measure,
            String label,
            String weight,
            @Nullable String share,
            @Nullable Number numerator,
            @Nullable Number rest,
            long excluded,
            List<String> quarters,
            List<String> leftOut) {}

    /** A number with the lists it opens: one for each unit whose cases it counts. */
    record Number(long value, List<String> cases) {}

    /** What is counted between the unit and one partner. */
    record Dealings(Result result, long dealings, List<Line> lines, List<Line> shown) {}

    Dealings of(Round round, Result pair) {
        JsonNode inputs = pair.read();
        return new Dealings(
                pair,
                inputs.path("dealings").asLong(),
                lines(round, pair, inputs.path("items")),
                lines(round, pair, inputs.path("shown")));
    }

    private List<Line> lines(Round round, Result pair, JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> line(round, pair, item))
                .toList();
    }

    private Line line(Round round, Result pair, JsonNode item) {
        String key = item.path("key").asText();
        boolean counted = item.has("denominator");
        long numerator = item.path("numerator").asLong();
        return new Line(
                measure(key),
                label(key),
                item.path("weight").asText(),
                item.path("share").isNull() ? null : item.path("share").asText(),
                counted ? number(round, pair, item, Part.NUMERATOR, numerator) : null,
                counted ? number(round, pair, item, Part.REST, item.path("denominator").asLong() - numerator) : null,
                item.path("excluded").asLong(),
                quarters(item),
                texts(item.path("leftOut")));
    }

    private Number number(Round round, Result pair, JsonNode item, Part part, long value) {
        boolean everywhere = measure(item.path("key").asText()).equals("cooperation_on_time");
        return new Number(
                value,
                texts(item.path("units")).stream()
                        .map(unit -> UriComponentsBuilder.fromPath("/evaluation/cases")
                                .queryParam("measure", measure(item.path("key").asText()))
                                .queryParam("part", part)
                                .queryParam("region", round.region())
                                .queryParamIfPresent(
                                        "township", everywhere ? Optional.empty() : Optional.ofNullable(township(pair)))
                                .queryParam("unit", unit)
                                .queryParam("from", round.period().from())
                                .queryParam("until", round.period().until())
                                .encode()
                                .toUriString())
                        .toList());
    }

    private static @Nullable String township(Result pair) {
        return pair.direction() == Direction.OF_TOWNSHIP ? pair.unit() : pair.partner();
    }

    private static List<String> quarters(JsonNode item) {
        List<String> quarters = new ArrayList<>();
        item.path("quarters")
                .forEach(quarter -> quarters.add(
                        quarter.path(0).asLong() + "/" + quarter.path(1).asLong()));
        return quarters;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** What an item of a formula is called. */
    String label(String item) {
        return Texts.of("mutual.item-" + item);
    }

    private static String measure(String item) {
        return item.replaceFirst("^not_", "");
    }
}
