package org.yidan.database;

/** No database can be had; says what is wrong and what the operator can do about it. */
class DatabaseNotAvailable extends RuntimeException {

    private final String action;

    DatabaseNotAvailable(String problem, String action) {
        super(problem);
        this.action = action;
    }

    DatabaseNotAvailable(String problem, String action, Throwable cause) {
        super(problem, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
