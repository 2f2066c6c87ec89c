package org.yidan.powerreturn.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the handover sheet (HandoverItem, RULES 12.17).
 *
 * @param settled whether the action follows from the treatment of an open case and is not the township's to choose
 * @param action null until the township has chosen
 */
public record HandoverItem(
        long id,
        String township,
        Kind kind,
        @Nullable String businessKey,
        String description,
        boolean settled,
        @Nullable Action action,
        @Nullable Instant signedFrom,
        @Nullable String signedFromBy,
        @Nullable Instant signedTo,
        @Nullable String signedToBy) {

    /** What is handed over. */
    public enum Kind {
        CALL("呼叫"),
        CASE("案件"),
        EVIDENCE("证据物品"),
        UNPAID_FINE("未缴罚款"),
        SEALS("文书印章"),
        ACCOUNTS("账号权限"),
        EQUIPMENT("装备"),
        STAFF("人员");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** What becomes of it. */
    public enum Action {
        MOVE("移交"),
        KEEP("留办"),
        FINISH("办结");

        private final String chinese;

        Action(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** The line as forms show it. */
    public String label() {
        return kind.chinese() + " · " + description;
    }
}
