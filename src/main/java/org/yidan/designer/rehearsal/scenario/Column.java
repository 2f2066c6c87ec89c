package org.yidan.designer.rehearsal.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a scenario; their heads may be Chinese or English. */
public enum Column {
    WHO("谁", "办理人"),
    STEP("步骤", "环节"),
    ANSWERS("回答", "填写"),
    NEXT("下一步", "待办"),
    POSTS("岗位"),
    DUE("期限", "到期"),
    VARIABLES("变量"),
    END("结束"),
    REFUSED("拒绝", "不能办的原因"),
    NOTE("说明", "备注");

    private final List<String> heads;

    Column(String... heads) {
        this.heads = List.of(heads);
    }

    /** The column of this head. */
    static Optional<Column> of(String head) {
        return Arrays.stream(values())
                .filter(column -> column.heads.contains(head) || column.name().equals(head.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** As written files have it. */
    public String head() {
        return heads.get(0);
    }

    /** Whether it says what is expected rather than what is done. */
    public boolean isExpectation() {
        return ordinal() >= NEXT.ordinal() && ordinal() <= END.ordinal();
    }
}
