package org.yidan.enforcement;

/**
 * A transfer to the police came to its end: filed by the police, not filed, or refused by the head of the own organ.
 *
 * @param originNo the call, joint task or penalty case in which the crime was suspected
 * @param filedByPolice whether the police filed the case
 */
public record CrimeTransferDecided(
        String transferNo, String originNo, String region, String unit, boolean filedByPolice) {}
