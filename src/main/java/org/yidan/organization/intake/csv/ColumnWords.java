package org.yidan.organization.intake.csv;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;

/**
 * The Chinese words of the files: heads of columns, names of tables, and the words that stand for codes in a cell. Files are read
 * with either, and written for people with the Chinese ones.
 */
@NamedInterface("roster")
public final class ColumnWords {

    private static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("code", "单位编码"),
            Map.entry("name", "单位名称"),
            Map.entry("kind", "单位类别"),
            Map.entry("parent_code", "上级单位编码"),
            Map.entry("region", "地区"),
            Map.entry("five_powers", "五项权力"),
            Map.entry("station_code", "派驻机构编码"),
            Map.entry("territorial_parent_code", "所在乡镇编码"),
            Map.entry("dispatching_department_code", "派出部门编码"),
            Map.entry("user_id", "账号"),
            Map.entry("display_name", "姓名"),
            Map.entry("unit_code", "任职单位编码"),
            Map.entry("role", "岗位"),
            Map.entry("held_from", "任职起"),
            Map.entry("held_to", "任职止"),
            Map.entry("card_no", "执法证号"),
            Map.entry("card_subject", "执法主体编码"),
            Map.entry("card_valid_from", "执法证有效期起"),
            Map.entry("card_valid_to", "执法证有效期止"),
            Map.entry("initial_password", "初始密码"));
    private static final Map<String, String> COLUMNS =
            HEADS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Map<String, String> TABLES = Map.of("units", "单位", "stations", "派驻机构", "officers", "人员");
    private static final Map<String, Map<String, String>> CODES = Map.of(
            "kind",
                    codes(UnitKind.values(), UnitKind::chinese, kind -> kind.name()
                            .toLowerCase(java.util.Locale.ROOT)),
            "role", codes(Role.values(), Role::chinese, Role::id),
            "five_powers", Map.of("是", "Y", "否", "N"));

    private ColumnWords() {}

    private static <T> Map<String, String> codes(T[] all, Function<T, String> word, Function<T, String> code) {
        return Arrays.stream(all).collect(Collectors.toMap(word, code, (first, other) -> first, LinkedHashMap::new));
    }

    /** The Chinese head of a column, the column itself when it has none. */
    public static String head(String column) {
        return HEADS.getOrDefault(column, column);
    }

    /** The column of a head, written in either language. */
    public static String column(String head) {
        return COLUMNS.getOrDefault(head.strip(), head.strip());
    }

    /** The name of a table on a sheet, the file's own name when it is no table. */
    public static String table(String name) {
        return TABLES.getOrDefault(name, name);
    }

    /** The code that a cell means, written as code or as word. */
    public static String code(String column, String cell) {
        return CODES.getOrDefault(column, Map.of()).getOrDefault(cell.strip(), cell);
    }

    /** The word for the code of a cell, the cell itself when it is no code. */
    public static String word(String column, String cell) {
        return CODES.getOrDefault(column, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(cell))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(cell);
    }

    /** The words a cell of the column can have, none when it is free. */
    public static List<String> words(String column) {
        return List.copyOf(CODES.getOrDefault(column, Map.of()).keySet());
    }
}
