package org.yidan.evaluation.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.evaluation.board.FigureTable;

/** Tables as a bulletin keeps them. */
@Component
class FrozenTables {

    private final ObjectMapper json;

    FrozenTables(ObjectMapper json) {
        this.json = json;
    }

    String written(List<FigureTable> tables) {
        try {
            return json.writeValueAsString(tables);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The figures as they were frozen. */
    List<FigureTable> of(Bulletin bulletin) {
        try {
            return json.readValue(bulletin.tables(), new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("bulletin " + bulletin.id(), broken);
        }
    }
}
