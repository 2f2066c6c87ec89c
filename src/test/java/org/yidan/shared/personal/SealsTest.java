package org.yidan.shared.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.yidan.call.CallerFields;
import org.yidan.enforcement.OffenderFields;

/** Protected fields are sealed by their names, and shown by need (RULES 9). */
class SealsTest {

    private static final String ID = "420381198805154417";

    private final PersonalData personal = new PersonalData(
            new PersonalDataSettings(null), new MockEnvironment().withProperty("yidan.sample-data.enabled", "true"));
    private final Protected fields = new Protected(List.of(new CallerFields(), new OffenderFields()));
    private final Seals seals = new Seals(personal, fields);

    @Test
    void sealsNumbersInTheirPlaceAndOpensThem() {
        Map<String, Object> sent = Map.of("partyIdNo", ID, "handlerPhone", 13971234568L, "facts", "占道", "fine", 200);

        Map<String, Object> sealed = seals.sealed(sent);

        assertThat(sealed.toString()).doesNotContain(ID, "13971234568").contains("占道", "200");
        assertThat(sealed.get("partyIdNo")).isNotEqualTo(seals.sealed(sent).get("partyIdNo"));
        assertThat(seals.opened(sealed)).containsEntry("partyIdNo", ID).containsEntry("handlerPhone", "13971234568");
    }

    @Test
    void takesNothingTypedForASeal() {
        Map<String, Object> sealed = seals.sealed(Map.of("partyIdNo", "sealed:AAAA"));

        assertThat(seals.opened(sealed)).containsEntry("partyIdNo", "sealed:AAAA");
        assertThatThrownBy(() ->
                        seals.opened(Map.of("partyIdNo", "sealed:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void showsNumbersByNeedAndIdentityNumbersMaskedToEverybody() {
        Map<String, Object> sealed =
                seals.sealed(Map.of("partyIdNo", ID, "contactPhone", "0719-5230917", "callerPhone", "13971234568"));

        assertThat(seals.shown(sealed, true))
                .containsEntry("partyIdNo", "**************4417")
                .containsEntry("contactPhone", "0719-5230917")
                .containsEntry("callerPhone", "*******4568");
        assertThat(seals.shown(sealed, false)).containsEntry("contactPhone", "********0917");
        assertThat(seals.shown(Map.of("partyName", "诸葛不亮"), false)).containsEntry("partyName", "诸**");
    }

    @Test
    void digestsUnderAKeyOfItsOwn() {
        PersonalData other = new PersonalData(
                new PersonalDataSettings("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="), new MockEnvironment());

        assertThat(personal.digest(ID))
                .isEqualTo(personal.digest(ID))
                .hasSize(64)
                .isNotEqualTo(other.digest(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callerName",
                "callerPhone",
                "partyIdNo",
                "handlerPhone",
                "contactPhone",
                "phone",
                "idNo",
                "phoneNo",
                "partyName",
                "partyAddress",
                "witness",
                "party"
            })
    void keepsTheSameFieldsOutOfDrafts(String field) throws IOException {
        assertThat(fields.is(field) || fields.isOfPerson(field)).isTrue();
        assertThat(field).matches(inDrafts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "partyType", "partySign", "phoneNotice", "reasonCodes", "documentNo"})
    void leavesOtherFieldsAlone(String field) throws IOException {
        assertThat(fields.is(field) || fields.isOfPerson(field)).isFalse();
        assertThat(field).doesNotMatch(inDrafts());
    }

    private static Pattern inDrafts() throws IOException {
        String script = Files.readString(Path.of("src/main/resources/static/yidan/drafts.js"));
        return Pattern.compile("const PROTECTED = /(.*)/;")
                .matcher(script)
                .results()
                .findFirst()
                .map((MatchResult found) -> Pattern.compile(found.group(1)))
                .orElseThrow();
    }
}
