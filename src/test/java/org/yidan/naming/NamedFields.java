package org.yidan.naming;

import java.util.List;
import java.util.Set;
import org.yidan.shared.DomainException.Kind;

/**
 * The table of all fields of forms that name a unit, a person, a matter, a case or a part of one, with what is said to a wrong one;
 * and the fields that name nothing of the kind. A field that stands in neither fails {@link NamedFieldsTableTest}.
 */
final class NamedFields {

    /** What a field names. */
    enum Sort {
        UNIT,
        AREA,
        UNIT_TYPE,
        PERSON,
        MATTER,
        NEW_MATTER,
        CALL,
        CASE,
        ACT,
        ITEM,
        CHECK_LINE
    }

    /**
     * One field of one form.
     *
     * @param form folder and name of its file, without the ending
     * @param several whether it takes a list
     */
    record Row(String form, String field, Sort sort, boolean several, Kind kind, String code) {

        String key() {
            return form + " " + field;
        }
    }

    private static final List<Row> ROWS = rows(
            """
            matter-call/register-call              stationUnit       UNIT        INVALID   naming.unit
            matter-call/register-call              areaCode          AREA        INVALID   call.area-unknown
            matter-call/register-call              matterCode        MATTER      NOT_FOUND catalog.matter-not-in-list
            matter-call/register-call              relatedCall       CALL        NOT_FOUND casework.unknown
            matter-call/match-matter               matterCode        MATTER      NOT_FOUND catalog.matter-not-in-list
            matter-call/verify-and-accept          mergeInto         CALL        NOT_FOUND call.unknown
            matter-call/dispatch-call              matterCode        MATTER      NOT_FOUND catalog.matter-not-in-list
            matter-call/dispatch-call              interimUnit       UNIT        INVALID   naming.unit
            matter-call/dispatch-call              coopUnits         UNIT[]      INVALID   call.coop-not-listed
            matter-call/assign-interim             interimUnit       UNIT        INVALID   naming.unit
            matter-call/accept-dispatch            handler           PERSON      INVALID   naming.person-of-post
            matter-call/accept-dispatch            proposedUnit      UNIT        INVALID   naming.unit
            matter-call/decide-return              matterCode        MATTER      NOT_FOUND catalog.matter-not-in-list
            matter-call/first-response             persons           PERSON[]    INVALID   naming.person-of-unit
            matter-call/handle-matter              persons           PERSON[]    INVALID   naming.person-of-unit
            matter-call/reinspect                  persons           PERSON[]    INVALID   naming.person-of-unit
            call-request/submit-request            callNo            CALL        NOT_FOUND casework.unknown
            call-request/submit-request            mergeInto         CALL        NOT_FOUND casework.unknown
            responsibility-ruling/record-negotiation  decidedLead    UNIT        INVALID   naming.unit
            responsibility-ruling/draft-joint-opinion decidedLead    UNIT        INVALID   naming.unit
            responsibility-ruling/confirm-ruling   decidedLead       UNIT        INVALID   naming.unit
            joint-enforcement/set-joint-task       matterCode        MATTER      NOT_FOUND catalog.matter-not-in-list
            joint-enforcement/set-joint-task       townshipName      AREA        INVALID   enforcement.township-unknown
            joint-enforcement/receive-joint-task   handler           PERSON      INVALID   naming.person-of-post
            joint-enforcement/plan-joint-action    invitedUnits      UNIT[]      INVALID   naming.unit
            joint-enforcement/plan-joint-action    checkLines        CHECK_LINE  INVALID   enforcement.item-of-unit-not-invited
            joint-enforcement/confirm-participation ownMatter        MATTER      NOT_FOUND catalog.matter-not-in-list
            joint-enforcement/confirm-participation officers         PERSON[]    INVALID   naming.person
            joint-enforcement/confirm-participation recusedOfficers  PERSON[]    INVALID   naming.person
            joint-enforcement/answer-no-show       ownMatter         MATTER      NOT_FOUND catalog.matter-not-in-list
            joint-enforcement/answer-no-show       officers          PERSON[]    INVALID   naming.person
            joint-enforcement/answer-no-show       recusedOfficers   PERSON[]    INVALID   naming.person
            joint-enforcement/on-site-inspection   persons           PERSON[]    INVALID   enforcement.officers-not-qualified
            joint-enforcement/on-site-inspection   recusedOfficers   PERSON[]    INVALID   naming.person
            joint-enforcement/on-site-disposition  violationMatter   MATTER      NOT_FOUND catalog.matter-not-in-list
            joint-enforcement/on-site-disposition  persons           PERSON[]    INVALID   enforcement.officers-not-qualified
            joint-enforcement/on-site-disposition  sameAs            ACT         INVALID   enforcement.act-unknown
            joint-enforcement/simple-penalty       persons           PERSON[]    INVALID   enforcement.officers-not-qualified
            joint-enforcement/compulsory-measure   persons           PERSON[]    INVALID   enforcement.officers-not-qualified
            joint-enforcement/joint-reinspection   persons           PERSON[]    INVALID   enforcement.officers-not-qualified
            joint-enforcement/patrol-and-advise    persons           PERSON[]    INVALID   naming.person-of-unit
            penalty-case/request-filing            officers          PERSON[]    INVALID   enforcement.officers-not-qualified
            penalty-case/request-filing            actId             ACT         INVALID   enforcement.filing-act-unknown
            penalty-case/investigate-case          investigators     PERSON[]    INVALID   enforcement.officers-not-qualified
            penalty-case/take-over-file            officers          PERSON[]    INVALID   enforcement.officers-not-qualified
            penalty-case/arrange-hearing           chair             PERSON      INVALID   naming.person
            penalty-request/submit-penalty-request penaltyCaseNo     CASE        NOT_FOUND casework.unknown
            crime-transfer/report-crime            transferTeam      PERSON[]    INVALID   enforcement.officers-not-qualified
            power-return/apply-return              matterCode        MATTER      NOT_FOUND catalog.matter-not-in-list
            power-return/apply-return              townshipCodes     UNIT[]      INVALID   naming.unit
            power-return/approve-return            approvedTownships UNIT[]      INVALID   powerreturn.partial-scope
            power-return/sign-handover-out         movedItems        ITEM[]      INVALID   powerreturn.item-unknown
            power-return/sign-handover-out         keptItems         ITEM[]      INVALID   powerreturn.item-unknown
            power-return/sign-handover-out         finishedItems     ITEM[]      INVALID   powerreturn.item-unknown
            power-return-request/submit-return-request caseNo        CASE        NOT_FOUND casework.unknown
            list-adjustment/propose-change         matterCode        MATTER      NOT_FOUND catalog.matter-not-in-list
            list-adjustment/propose-change         townships         UNIT[]      INVALID   naming.unit
            list-adjustment/propose-change         leadUnitType      UNIT_TYPE   INVALID   naming.unit-type
            list-adjustment/propose-change         coopUnitTypes     UNIT_TYPE[] INVALID   naming.unit-type
            list-adjustment/propose-change         fromUnitType      UNIT_TYPE   INVALID   naming.unit-type
            list-adjustment/propose-change         toUnitType        UNIT_TYPE   INVALID   naming.unit-type
            list-adjustment/propose-change         affectedUnits     UNIT[]      INVALID   naming.unit
            list-adjustment/propose-change         evidenceCalls     CALL[]      INVALID   adjustment.evidence-unknown
            list-adjustment/accept-proposal        joinInto          CASE        NOT_FOUND casework.unknown
            list-adjustment/accept-proposal        newMatterCode     NEW_MATTER  CONFLICT  adjustment.code-used
            list-adjustment/accept-proposal        newLead           UNIT_TYPE   INVALID   naming.unit-type
            list-adjustment/accept-proposal        newCoops          UNIT_TYPE[] INVALID   naming.unit-type
            list-adjustment/claim-meeting          attendees         UNIT[]      INVALID   naming.unit
            list-adjustment/claim-meeting          claimedLead       UNIT_TYPE   INVALID   naming.unit-type
            list-adjustment/claim-meeting          claimedCoops      UNIT_TYPE[] INVALID   naming.unit-type
            list-adjustment/approve-change         changedLead       UNIT_TYPE   INVALID   naming.unit-type
            list-adjustment/approve-change         changedCoops      UNIT_TYPE[] INVALID   naming.unit-type
            adjustment-withdrawal/withdraw-proposal caseNo           CASE        NOT_FOUND casework.unknown
            """);

    /** Words, numbers of papers, addresses, own steps and objects: nothing that belongs to a region or ends. */
    static final Set<String> NAME_NOTHING = Set.of(
            """
            acceptanceNo address newName answer article cameraRefs cause checkResults contactPhone correctionOrderNo court
            delegationDecidedBy equipment exclusionRule fileIds handlerPhone hearingPlace hotlineNo law letterNo
            listClause minutesNo name noticeMethod noticeUrl notifiedPerson objectLines objectNo offence orderNo partyAddress
            partyIdNo partyMinutesNo partyName partyType place policeReference policeUnit provinceDocNo provinceDocRef
            publicityAddress publishUrl reasonCode reasonCodes receiptNo recordNo recordingRef reference remedyOrgan remedyReference
            removedMatters serviceConsent serviceReceipt source stepsDone storage title trainer trainingPlace transferLetterNo upperDocNo
            urgency urgencyDefault urgencyReason vehicles waiver witness callerName callerPhone noFileReason
            acceptHours anonymous description direction emergency explanation foundAt handleDays inForceFrom lat leadDuty legalBasis
            participation violationFound claimResult acceptDecision measure intakeDecision acceptance proposalDecision track
            lng newFacts occurredAt partialText peopleAtRisk reason resources supportWanted townshipDuty type unlisted unlistedReason
            """
                    .strip()
                    .split("\\s+"));

    private NamedFields() {}

    static List<Row> all() {
        return ROWS;
    }

    static List<Row> of(String form) {
        return ROWS.stream()
                .filter(row -> row.form().replace('/', '-').equals(form))
                .toList();
    }

    private static List<Row> rows(String table) {
        return table.lines().map(line -> row(line.strip().split("\\s+"))).toList();
    }

    private static Row row(String[] cells) {
        boolean several = cells[2].endsWith("[]");
        return new Row(
                cells[0],
                cells[1],
                Sort.valueOf(cells[2].replace("[]", "")),
                several,
                Kind.valueOf(cells[3]),
                cells[4]);
    }

    /** Whether this field of this form has a row. */
    static boolean has(String key) {
        return ROWS.stream().anyMatch(row -> row.key().equals(key));
    }

    static boolean named(String field) {
        return ROWS.stream().anyMatch(row -> row.field().equals(field));
    }

    static boolean namesNothing(String field) {
        return NAME_NOTHING.contains(field);
    }
}
