package org.yidan.powerreturn.record;

/** What the assessment found (F-52). */
public enum Finding {
    CANNOT_CARRY("确不能承担"),
    CAN_BE_HELPED("可以帮扶"),
    BUCK_PASSING("有推诿嫌疑");

    private final String chinese;

    Finding(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
