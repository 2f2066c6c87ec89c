package org.yidan.level.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.engine.ProcessBean;
import org.yidan.level.objection.LevelObjection;
import org.yidan.level.objection.LevelObjections;
import org.yidan.organization.Organization;
import org.yidan.shared.Characters;
import org.yidan.shared.Texts;

/** What the forms of an objection show: {@code ${levelTexts.objection(execution)}}. */
@ProcessBean("levelTexts")
public class LevelTexts {

    /** Process variables hold texts up to 4000 characters. */
    private static final int LONGEST = 3_500;

    private final LevelObjections objections;
    private final Organization organization;

    LevelTexts(LevelObjections objections, Organization organization) {
        this.objections = objections;
        this.organization = organization;
    }

    /** Who objects to what, sent by whom, and why. */
    public String objection(DelegateExecution execution) {
        LevelObjection objection = objections.byNo(execution.getProcessBusinessKey());
        return shortened(Texts.kept(
                "level.form.objection",
                organization.unit(objection.unitCode()).name(),
                objection.aboutNo(),
                objection.stepName(),
                organization.unit(objection.sender()).name(),
                objection.reason(),
                Optional.ofNullable(objection.basis()).orElseGet(() -> Texts.kept("level.form.no-basis"))));
    }

    /** The duty as the pinned version of the list words it. */
    public String duty(DelegateExecution execution) {
        String duty = objections.byNo(execution.getProcessBusinessKey()).duty();
        return duty.isBlank() ? Texts.kept("level.form.no-duty") : shortened(duty);
    }

    /** Number of the case or call it is about. */
    public String about(DelegateExecution execution) {
        return objections.byNo(execution.getProcessBusinessKey()).aboutNo();
    }

    private static String shortened(String text) {
        return Characters.count(text) <= LONGEST ? text : Characters.first(text, LONGEST) + "…";
    }
}
