package org.yidan.organization;

/** What kind of unit it is; the file form is the lower-case name ({@code county_department}). */
public enum UnitKind {
    GOVERNMENT("政府"),
    STAFFING_OFFICE("编办"),
    JUSTICE_OFFICE("司法局"),
    /** Of the county when its parent is the government, else of a township. */
    COMMAND_CENTER("社会治理中心"),
    COUNTY_DEPARTMENT("县直部门"),
    TOWNSHIP("乡镇"),
    SUBDISTRICT("街道"),
    /** Acts in the name of its township government or subdistrict office. */
    ENFORCEMENT_CENTER("综合行政执法中心"),
    /** Lies in a township and is sent by a county department. */
    STATION("派驻机构");

    private final String chinese;

    UnitKind(String chinese) {
        this.chinese = chinese;
    }

    /** The name shown to staff. */
    public String chinese() {
        return chinese;
    }

    /** Whether such a unit stands under one of the other kind; these are fixed, so no unit can be above itself. */
    public boolean fitsUnder(UnitKind parent) {
        return switch (this) {
            case GOVERNMENT -> false;
            case COMMAND_CENTER -> parent == GOVERNMENT || parent.isPlace();
            case ENFORCEMENT_CENTER, STATION -> parent.isPlace();
            default -> parent == GOVERNMENT;
        };
    }

    /** Township or subdistrict: the places a call can come from. */
    public boolean isPlace() {
        return this == TOWNSHIP || this == SUBDISTRICT;
    }
}
