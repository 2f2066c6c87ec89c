package org.yidan.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of fields that name something holds all of them; read from the files of forms and code. */
class NamedFieldsTableTest {

    @Test
    void everyFieldThatMayNameSomethingStandsInTheTable() {
        Set<String> unknown = new TreeSet<>();
        Set<String> words = new TreeSet<>();
        FormFields.all().forEach((key, mayName) -> {
            String field = key.substring(key.indexOf(' ') + 1);
            if (!mayName) {
                words.add(field);
            } else if (!NamedFields.has(key) && !NamedFields.namesNothing(field)) {
                unknown.add(key);
            }
        });
        FormFields.readByCode().stream()
                .filter(field ->
                        !NamedFields.named(field) && !NamedFields.namesNothing(field) && !words.contains(field))
                .forEach(field -> unknown.add("code reads " + field));

        assertThat(unknown)
                .as("give it a row in NamedFields, or say there that it names nothing")
                .isEmpty();
    }

    @Test
    void everyRowIsAFieldOfItsForm() {
        Set<String> fields = FormFields.all().keySet();

        assertThat(NamedFields.all())
                .allMatch(row ->
                        fields.contains(row.key()) || FormFields.readByCode().contains(row.field()));
    }
}
