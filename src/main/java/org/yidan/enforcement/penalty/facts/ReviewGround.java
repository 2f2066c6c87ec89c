package org.yidan.enforcement.penalty.facts;

/** Why a decision needs a legal review (行政处罚法 58, and the own rule for new township powers). */
public enum ReviewGround {
    /** 58(1): great public interest. */
    PUBLIC_INTEREST,
    /** 58(2): great rights of the party, and every case with a hearing. */
    MAJOR_RIGHTS,
    /** 58(3): complicated facts, several legal relations. */
    COMPLEX_FACTS,
    /** 58(4): another law asks for it. */
    OTHER_LAW,
    /** By our own rule every township case of the first year. */
    TOWNSHIP_FIRST_YEAR
}
