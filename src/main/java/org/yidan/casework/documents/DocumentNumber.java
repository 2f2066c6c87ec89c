package org.yidan.casework.documents;

/** The number of a document: unit, year and running number of the form. */
record DocumentNumber(String unitName, int year, int running) {

    String text() {
        return unitName + "〔" + year + "〕" + running + "号";
    }
}
