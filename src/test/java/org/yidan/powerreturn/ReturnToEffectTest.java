package org.yidan.powerreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.powerreturn.ReturnStories.EFFECT;
import static org.yidan.powerreturn.ReturnStories.MON_2026_04_13;
import static org.yidan.powerreturn.ReturnStories.OTHER_TOWN;
import static org.yidan.powerreturn.ReturnStories.REGION;
import static org.yidan.powerreturn.ReturnStories.TOWN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.organization.Organization;
import org.yidan.powerreturn.handover.HandoverItem;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.support.YidanTest;

/** A township gives a power back, from the application to the review three months later (RULES 3). */
@YidanTest
class ReturnToEffectTest {

    private static final String DEPARTMENT = "420322-LY";

    @Autowired
    ReturnStories story;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    ResponsibleUnits responsible;

    @Autowired
    SubjectCompetence competence;

    @Autowired
    Organization organization;

    @Autowired
    CaseDocuments documents;

    @BeforeEach
    void begin() {
        story.clock.moveTo(MON_2026_04_13);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void goesFromTheTownshipToTheDepartmentOnItsDay() {
        String matter = "SY-LY-003";
        String caseNo = story.published(matter, TOWN);

        assertThat(story.record(caseNo).stage()).isEqualTo(ReturnStage.PUBLISHED);
        assertThat(lead(matter, TOWN, EFFECT.minusDays(1))).startsWith(TOWN);
        story.takeEffect(caseNo);

        assertThat(story.record(caseNo).stage()).isEqualTo(ReturnStage.IN_EFFECT);
        assertThat(lead(matter, TOWN, EFFECT)).isEqualTo(DEPARTMENT);
        assertThat(lead(matter, OTHER_TOWN, EFFECT)).startsWith(OTHER_TOWN);

        story.driver.complete(caseNo, "SignHandoverOut", story.sheet(caseNo, TOWN));
        story.step(caseNo, "SignHandoverIn");
        story.driver.fireTimer(caseNo, "Timer_AfterReview");
        story.step(caseNo, "ReviewAfterReturn");

        story.hasEnded(caseNo, "COMPLETED", "EndEvent_ReturnCompleted");
        assertThat(documents.of(caseNo).stream().map(IssuedDocument::formNo))
                .containsExactly("F-50", "F-52", "F-53", "F-56", "F-55");
        assertThat(story.handover(caseNo, TOWN))
                .extracting(HandoverItem::kind)
                .contains(HandoverItem.Kind.SEALS, HandoverItem.Kind.STAFF);
        assertThat(story.handover(caseNo, TOWN))
                .allSatisfy(item -> assertThat(item.signedTo()).isNotNull());
    }

    @Test
    void hasOneCompetentSubjectInEveryTownshipOnEveryDayAroundTheEffect() {
        String matter = "SY-LY-004";
        story.inEffect(matter, TOWN);

        List<LocalDate> days =
                EFFECT.minusDays(3).datesUntil(EFFECT.plusDays(4)).toList();
        for (LocalDate day : days) {
            for (String township : organization.townships(REGION).stream()
                    .map(unit -> unit.code())
                    .toList()) {
                boolean returned = township.equals(TOWN) && !day.isBefore(EFFECT);
                String subject = competence.competentOn(matter, township, day).subject();

                assertThat(subject).as(township + " " + day).isEqualTo(returned ? DEPARTMENT : township);
            }
        }
    }

    private String lead(String matter, String township, LocalDate day) {
        MatterEntry entry = catalog.inForce(matter, REGION, day);
        return responsible.of(entry, township).leadUnit();
    }
}
