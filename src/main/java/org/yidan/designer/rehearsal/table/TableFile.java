package org.yidan.designer.rehearsal.table;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.xml.ModelParseException;
import org.yidan.shared.Refused;

/** A file with its first decision table. */
record TableFile(DmnModelInstance model, Decision decision) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

    /** Refuses what is no table. */
    static TableFile read(byte[] file) {
        DmnModelInstance model;
        try {
            model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
        } catch (DmnModelException | ModelParseException unreadable) {
            throw Refused.invalid("designer.table-unreadable", String.valueOf(unreadable.getMessage()));
        }
        return model.getModelElementsByType(Decision.class).stream()
                .filter(decision -> decision.getExpression() instanceof DecisionTable)
                .findFirst()
                .map(decision -> new TableFile(model, decision))
                .orElseThrow(() -> Refused.invalid("designer.table-none"));
    }

    DecisionTable table() {
        return (DecisionTable) decision.getExpression();
    }

    TriedTable tried() {
        List<Input> columns = List.copyOf(table().getInputs());
        List<TriedTable.Input> inputs = IntStream.range(0, columns.size())
                .mapToObj(column -> input(columns.get(column), column))
                .filter(input -> NAME.matcher(input.name()).matches())
                .toList();
        return new TriedTable(
                decision.getId(),
                Optional.ofNullable(decision.getName()).orElse(decision.getId()),
                table().getHitPolicy().name(),
                inputs);
    }

    private TriedTable.Input input(Input column, int number) {
        String name = column.getInputExpression().getText().getTextContent().strip();
        List<String> values = table().getRules().stream()
                .flatMap(rule -> rule.getInputEntries().stream().skip(number).limit(1))
                .flatMap(entry ->
                        LITERAL.matcher(entry.getText().getTextContent()).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return new TriedTable.Input(
                name,
                Optional.ofNullable(column.getLabel()).orElse(name),
                Optional.ofNullable(column.getInputExpression().getTypeRef()).orElse("string"),
                values);
    }
}
