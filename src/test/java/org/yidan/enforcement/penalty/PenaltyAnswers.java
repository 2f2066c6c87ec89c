package org.yidan.enforcement.penalty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What the officers answer when nothing special happens. */
public final class PenaltyAnswers {

    private PenaltyAnswers() {}

    /** The answers of a step; changes are field, value, field, value, and null leaves a field out. */
    public static Map<String, Object> of(String stem, LocalDate today, Object... changes) {
        Map<String, Object> answers = new HashMap<>(usual(stem, today.toString()));
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                answers.remove((String) changes[i]);
            } else {
                answers.put((String) changes[i], changes[i + 1]);
            }
        }
        return answers;
    }

    private static Map<String, Object> usual(String stem, String today) {
        return switch (stem) {
            case "RequestFiling" -> Map.of(
                    "filingProposal", "FILE",
                    "partyName", "好又多超市",
                    "partyType", "ENTERPRISE",
                    "partyIdNo", "91420381MA00000001",
                    "partyAddress", "均州一路1号",
                    "cause", "经营超过保质期的食品",
                    "actEndedOn", "2026-03-01",
                    "officers", PenaltyStories.OFFICERS);
            case "ApproveFiling" -> Map.of("filingDecision", "APPROVE");
            case "InvestigateCase" -> Map.of(
                    "investigators", PenaltyStories.OFFICERS, "findings", "现场查获超过保质期的食品十二盒，已拍照取证。");
            case "ApproveRegistration" -> Map.of("registrationDecision", "APPROVE");
            case "DisposeEvidence" -> Map.of("evidenceDisposal", "RETURN", "disposalNote", "拍照取样后返还当事人。");
            case "WriteReport" -> Map.of(
                    "facts", "当事人经营超过保质期的食品，货值三百元。",
                    "evidenceSummary", "现场检查笔录、询问笔录、照片和进货票据。",
                    "basis", "食品安全法第一百二十四条",
                    "proposal", "PENALTY",
                    "discretion", "初次违法，从轻处罚",
                    "fine", 60000,
                    "legalReviewGrounds", "[\"COMPLEX_FACTS\"]");
            case "ReviewLegality", "ReviewAfterHearing" -> Map.of(
                    "reviewConclusion", "PASSED", "reviewOpinion", "主体适格，事实清楚，程序合法。");
            case "ServeNotice" -> Map.of(
                    "noticeContent",
                    "拟对你单位罚款六万元，事实和依据如下。",
                    "noticeFine",
                    60000,
                    "servedOn",
                    today,
                    "noticeMethod",
                    "直接送达");
            case "RecordStatement" -> Map.of("answerKind", "WAIVED", "answeredOn", today, "waiver", "放弃声明一份");
            case "ReviewDefence" -> Map.of("defenceResult", "NOT_ACCEPTED", "defenceReply", "所述理由不影响违法事实的认定。");
            case "DiscussCollectively" -> Map.of(
                    "leaders", "张三\n李四\n王五",
                    "collectiveOpinion", "AGREE",
                    "discussionRecord", "一致同意调查终结报告的处理建议。");
            case "DecidePenalty" -> Map.of(
                    "decisionType", "PENALTY",
                    "decisionFacts", "当事人经营超过保质期的食品，证据确凿。",
                    "basis", "食品安全法第一百二十四条",
                    "fine", 60000,
                    "discretion", "初次违法，从轻处罚",
                    "performance", "自收到之日起十五日内到银行缴纳",
                    "publicityNeeded", true);
            default -> later(stem, today);
        };
    }

    private static Map<String, Object> later(String stem, String today) {
        return switch (stem) {
            case "ServeDecision" -> Map.of("serviceMethod", "DIRECT", "servedOn", today, "serviceReceipt", "送达回证一份");
            case "PublishPenalty" -> Map.of("publishedOn", today, "publicityAddress", "行政处罚公示栏", "deidentified", true);
            case "RecordPerformance", "AwaitPerformance" -> Map.of(
                    "performanceEvent", "PAID", "performedOn", today, "paidAmount", 60000, "receiptNo", "P-1");
            case "RemindParty" -> Map.of("remindedOn", today, "reminderText", "请立即缴纳罚款和加处罚款。");
            case "ApplyToCourt" -> Map.of(
                    "court", "丹江口市人民法院", "appliedOn", today, "applicationText", "当事人经催告仍不履行处罚决定。");
            case "RecordCourtResult" -> Map.of("courtResult", "EXECUTED", "courtNote", "执行裁定书一号，已经执行。");
            case "ProposeClosing" -> Map.of("closingSummary", "处罚决定已经执行，申请结案。");
            case "ApproveClosing" -> Map.of("closingDecision", "APPROVE");
            case "ApproveExclusion" -> Map.of("exclusionDecision", "APPROVE");
            case "RecordRemedyResult" -> Map.of(
                    "remedyResult", "ANNULLED", "remedyReference", "复决字一号", "remedyDecidedOn", today);
            case "WithdrawPublicity" -> Map.of("withdrawnOn", today, "withdrawalReason", "处罚决定已被撤销。");
            case "TakeOverFile" -> Map.of("officers", PenaltyStories.OFFICERS);
            case "GiveLegalOpinion" -> Map.of("opinionResult", "NO_BASIS", "legalOpinion", "事项已取消，没有处罚依据。");
            case "ReportCrime" -> Map.of(
                    "transferTeam", PenaltyStories.OFFICERS,
                    "offence", "生产、销售不符合安全标准的食品罪",
                    "crimeFacts", "涉案金额已达到立案追诉标准，证据附后。");
            case "DecideTransfer" -> Map.of("headDecision", "APPROVE");
            case "SupplementTransfer" -> Map.of("supplementNote", "补送检验报告一份。");
            case "ConsiderReview" -> Map.of("reviewChoice", "ACCEPT");
            default -> throw new IllegalArgumentException(stem);
        };
    }
}
