package org.yidan.naming;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.yidan.casework.CaseKind;
import org.yidan.naming.NamedFields.Row;

/** Chooses, by a seed, what to put into a field that may not stand there. */
final class WrongNames {

    /** On the list of {@link Elsewhere#THERE} only. */
    static final String FOREIGN_MATTER = "NF-AA-101";

    /** Known units of one's own region in which nobody could take it. */
    static final Set<String> WITHOUT_STAFF = Set.of("abolished", "post nobody holds");

    private final Elsewhere elsewhere;
    private final Random random;
    private final Map<String, String> calls = new HashMap<>();
    private final Map<String, String> acts = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();
    private final Map<String, String> cases = new HashMap<>();

    WrongNames(Elsewhere elsewhere, long seed) {
        this.elsewhere = elsewhere;
        this.random = new Random(seed);
    }

    void callOf(String region, String callNo) {
        calls.put(region, callNo);
    }

    void actOf(String region, String actId) {
        acts.put(region, actId);
    }

    void itemOf(String region, String id) {
        items.put(region, id);
    }

    /** What is wrong with it, and the value, for a user of this region. */
    Map<String, String> of(Row row, String region, String given) {
        String there = Elsewhere.otherThan(region);
        String twin = given.contains(region) ? given.replace(region, there) : there + given;
        Map<String, String> wrong = new LinkedHashMap<>();
        switch (row.sort()) {
            case UNIT -> units(wrong, region, there, twin);
            case AREA -> {
                wrong.put("township of the other region", one(elsewhere.townshipsOf(there)));
                wrong.put("made up", region + (500 + random.nextInt(499)));
            }
            case UNIT_TYPE -> {
                wrong.put("type of the other region", Elsewhere.ownType(there));
                wrong.put("made up", "县第" + random.nextInt(99) + "局");
            }
            case PERSON -> {
                wrong.put("twin in the other region", last(twin));
                wrong.put("anybody of the other region", one(elsewhere.peopleOf(there, random.nextLong())));
                wrong.put("no longer here", Elsewhere.formerPerson(region));
                wrong.put("made up", region + "-xx.unit-handler" + random.nextInt(99));
            }
            case MATTER -> {
                wrong.put("made up", "ZZ-QQ-" + (100 + random.nextInt(800)));
                if (region.equals(Elsewhere.HERE)) {
                    wrong.put("on the other region's list", FOREIGN_MATTER);
                }
            }
            case NEW_MATTER -> wrong.put("a matter of the other region", "SY-SC-011");
            case CALL -> {
                wrong.put("call of the other region", String.valueOf(calls.get(there)));
                wrong.put("made up", "HJ-" + region + "-20260310-9" + (1000 + random.nextInt(8999)));
            }
            case CASE -> cases(wrong, given, region, there);
            case ACT -> {
                wrong.put("act of the other region", String.valueOf(acts.get(there)));
                wrong.put("made up", "LH-" + region + "-20260310-99999/1/SY-SC-011/" + random.nextInt(9));
            }
            case ITEM -> {
                wrong.put("item of another case", items.getOrDefault(region, "999999998"));
                wrong.put("made up", "99999" + random.nextInt(9999));
            }
            case CHECK_LINE -> wrong.put("unit of the other region", given + "\n" + there + "-CG｜经营场所｜");
        }
        return wrong;
    }

    private void units(Map<String, String> wrong, String region, String there, String twin) {
        wrong.put("twin in the other region", last(twin));
        wrong.put("any unit of the other region", one(elsewhere.unitsOf(there, random.nextLong())));
        wrong.put("government of the other region", there + "-GOV");
        wrong.put("made up", region + "-Z" + random.nextInt(999));
        wrong.put("abolished", Elsewhere.endedUnit(region));
        wrong.put("post nobody holds", Elsewhere.vacantUnit(region));
    }

    private void cases(Map<String, String> wrong, String given, String region, String there) {
        CaseKind kind = CaseKind.ofNumber(given).orElseThrow();
        CaseKind other = kind == CaseKind.RULING ? CaseKind.JOINT_TASK : CaseKind.RULING;
        wrong.put("case of the other region", caseOf(there, kind));
        wrong.put("case of another kind", caseOf(region, other));
        wrong.put("made up", "%s-%s-20260310-%05d".formatted(kind.prefix(), region, 90000 + random.nextInt(9999)));
    }

    private String caseOf(String region, CaseKind kind) {
        return cases.computeIfAbsent(region + kind, key -> elsewhere.caseOf(region, kind));
    }

    /** Of a list or a single value, the last of it. */
    private static String last(String given) {
        List<String> all =
                Stream.of(given.replaceAll("[\\[\\]\"]", "").split(",")).toList();
        return all.get(all.size() - 1);
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
