package org.yidan.call.process.ruling;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.yidan.call.ruling.Negotiation;
import org.yidan.call.ruling.RulingCase;
import org.yidan.call.ruling.RulingPaper;
import org.yidan.call.ruling.RulingParties;
import org.yidan.casework.CaseParties;
import org.yidan.engine.OptionList;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Characters;

/** What the forms of a ruling offer and show: {@code ${rulingOptions.parties(execution)}}. */
@ProcessBean("rulingOptions")
public class RulingOptions {

    /** Process variables hold texts up to 4000 characters; the whole is on the page of the case. */
    private static final int LONGEST = 3_500;

    private final CurrentRuling current;
    private final CaseParties parties;
    private final RulingPaper paper;
    private final Organization organization;
    private final Negotiation negotiation;

    RulingOptions(
            CurrentRuling current,
            CaseParties parties,
            RulingPaper paper,
            Organization organization,
            Negotiation negotiation) {
        this.negotiation = negotiation;
        this.current = current;
        this.parties = parties;
        this.paper = paper;
        this.organization = organization;
    }

    /** Whom a ruling may make responsible: the units concerned, then the departments. */
    public JsonValue parties(DelegateExecution execution) {
        return options(units(current.of(execution)));
    }

    /** On whom the units may have agreed: those of them that stated a position. */
    public JsonValue heard(DelegateExecution execution) {
        RulingCase ruling = current.of(execution);
        return options(units(ruling).stream()
                .filter(unit -> negotiation.hasSpoken(ruling, unit.code()))
                .toList());
    }

    private List<OrganizationUnit> units(RulingCase ruling) {
        Stream<OrganizationUnit> concerned =
                parties.units(ruling.caseNo(), RulingParties.PARTY).stream().map(organization::unit);
        return Stream.concat(concerned, organization.departments(ruling.call().region()).stream())
                .distinct()
                .toList();
    }

    private static JsonValue options(List<OrganizationUnit> units) {
        return OptionList.of(units, OrganizationUnit::code, OrganizationUnit::name)
                .json();
    }

    /** What each unit said. */
    public String positions(DelegateExecution execution) {
        return shortened(paper.positions(execution.getProcessBusinessKey()));
    }

    /** The opinions and the proposal so far; empty text before there are any. */
    public String draft(DelegateExecution execution) {
        return shortened(paper.draft(execution.getProcessBusinessKey()));
    }

    /** With a paragraph for each line, as forms show Markdown. */
    private static String shortened(String text) {
        String cut = Characters.count(text) <= LONGEST ? text : Characters.first(text, LONGEST) + "…";
        return cut.replace("\n", "\n\n");
    }
}
