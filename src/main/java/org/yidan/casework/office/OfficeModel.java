package org.yidan.casework.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.OfficeSeries;
import org.yidan.catalog.MatterTerms;
import org.yidan.organization.Role;
import org.yidan.shared.Characters;
import org.yidan.shared.Texts;

/**
 * What a model says of the kind of case its process is, by the properties of the process.
 *
 * @param process key of the process
 * @param name the name of the process, which is that of the kind
 * @param properties the properties by name, see the constants
 */
public record OfficeModel(String process, String name, Map<String, String> properties) {

    /** Prefix of the number series; only a process that has it is a kind of case. */
    public static final String CASE = "yidan:case";

    /** Who begins it: roles, and {@code staff-clerk} and {@code staff-leader} as in {@code posts.of}, separated by commas. */
    public static final String STARTERS = "yidan:starters";

    /** How the unit that leads is found: {@code starter}, {@code matter} or {@code field:<name>}. */
    public static final String LEAD = "yidan:lead";

    /** Code of the matter all its cases are about, or the field of the start form that names it: {@code field:<name>}. */
    public static final String MATTER = "yidan:matter";

    /** What a case is called, with fields of the start form in braces: {@code 抽调{person}}. */
    public static final String TITLE = "yidan:title";

    /** Who reads its cases beside parties and offices: {@code region} for all staff of the region, as of a register (登记簿). */
    public static final String READERS = "yidan:readers";

    private static final String OF_REGION = "region";
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,3}");
    private static final Pattern FIELD = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,63}");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final String BY_FIELD = "field:";
    private static final String STARTER = "starter";
    private static final String OF_MATTER = "matter";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_KEY = 57;
    private static final int LONGEST_TITLE = 120;
    private static final Set<Role> OVERSEERS =
            EnumSet.of(Role.AUDITOR, Role.DISCIPLINE_VIEWER, Role.PEOPLE_ADMINISTRATOR);
    private static final Map<String, Set<Role>> OF_ANY_LEVEL = Map.of(
            "staff-clerk", EnumSet.of(Role.UNIT_CLERK, Role.TOWNSHIP_DISPATCHER),
            "staff-leader", EnumSet.of(Role.UNIT_LEADER, Role.TOWNSHIP_LEADER));

    public OfficeModel {
        properties = Map.copyOf(properties);
    }

    public OfficeSeries series() {
        return new OfficeSeries(said(CASE), process);
    }

    private String said(String property) {
        return properties.getOrDefault(property, "");
    }

    /** The starters as the model writes them. */
    public String writtenStarters() {
        return said(STARTERS);
    }

    /** The roles whose posts begin it, as the model says. */
    public Set<Role> starters() {
        return words(said(STARTERS))
                .flatMap(word -> roles(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Stream<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }

    /** Whether these roles do work, and not only oversee it. */
    public static boolean mayBegin(Collection<Role> roles) {
        return roles.stream().noneMatch(OVERSEERS::contains);
    }

    private static Set<Role> roles(String word) {
        return Optional.ofNullable(OF_ANY_LEVEL.get(word)).orElseGet(() -> Role.of(word)
                .filter(role -> !OVERSEERS.contains(role))
                .map(Set::of)
                .orElse(Set.of()));
    }

    /** Whether all staff of the region read its cases. */
    boolean readByRegion() {
        return said(READERS).equals(OF_REGION);
    }

    /** Whether the unit of who begins it leads. */
    boolean ledByStarter() {
        return said(LEAD).isEmpty() || said(LEAD).equals(STARTER);
    }

    /** Whether the list says who leads. */
    boolean ledByMatter() {
        return said(LEAD).equals(OF_MATTER);
    }

    /** The field of the start form that names the unit that leads. */
    @Nullable
    String fieldOfLead() {
        return field(said(LEAD));
    }

    /** The matter of all its cases. */
    @Nullable
    String fixedMatter() {
        return MatterTerms.CODE.matcher(said(MATTER)).matches() ? said(MATTER) : null;
    }

    /** The field of the start form that names the matter. */
    @Nullable
    String fieldOfMatter() {
        String matter = said(MATTER);
        return matter.isEmpty() || fixedMatter() != null
                ? null
                : Optional.ofNullable(field(matter)).orElse(matter);
    }

    private static @Nullable String field(String said) {
        return said.startsWith(BY_FIELD) ? said.substring(BY_FIELD.length()).strip() : null;
    }

    /** The fields of the start form its title is made of. */
    Set<String> fieldsOfTitle() {
        return PLACE.matcher(said(TITLE)).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    /** The title of a case; the name of the kind where its model or its answers say none. */
    String title(Map<String, String> answers) {
        String title = PLACE.matcher(said(TITLE))
                .replaceAll(place -> Matcher.quoteReplacement(answers.getOrDefault(place.group(1), "")))
                .strip();
        return title.isEmpty() ? name : Characters.first(title, LONGEST_TITLE);
    }

    /** What is wrong with it in itself, in words for the designer. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!PREFIX.matcher(said(CASE)).matches()) {
            faults.add(Texts.of("casework.office-prefix", said(CASE)));
        }
        if (name.isBlank() || Characters.count(name) > LONGEST_NAME) {
            faults.add(Texts.of("casework.office-name", LONGEST_NAME));
        }
        if (process.length() > LONGEST_KEY) {
            faults.add(Texts.of("casework.office-key", LONGEST_KEY));
        }
        Set<String> unknown = words(said(STARTERS))
                .filter(word -> roles(word).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty() || starters().isEmpty()) {
            faults.add(Texts.of("casework.office-starters", String.join("、", unknown)));
        }
        if (!ledByStarter() && !ledByMatter() && !isField(fieldOfLead())) {
            faults.add(Texts.of("casework.office-lead", said(LEAD)));
        }
        if (ledByMatter() && said(MATTER).isEmpty()) {
            faults.add(Texts.of("casework.office-lead-without-matter"));
        }
        if (!said(MATTER).isEmpty() && fixedMatter() == null && !isField(fieldOfMatter())) {
            faults.add(Texts.of("casework.office-matter", said(MATTER)));
        }
        if (!said(READERS).isEmpty() && !readByRegion()) {
            faults.add(Texts.of("casework.office-readers", said(READERS)));
        }
        if (Characters.count(said(TITLE)) > LONGEST_TITLE
                || !fieldsOfTitle().stream().allMatch(OfficeModel::isField)) {
            faults.add(Texts.of("casework.office-title", said(TITLE)));
        }
        return faults;
    }

    private static boolean isField(@Nullable String name) {
        return name != null && FIELD.matcher(name).matches();
    }

    /** The fields of the start form it asks for by name. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>(fieldsOfTitle());
        Stream.of(Optional.ofNullable(fieldOfLead()), Optional.ofNullable(fieldOfMatter()))
                .flatMap(Optional::stream)
                .forEach(fields::add);
        return fields;
    }
}
