package org.yidan.enforcement.penalty;

import org.springframework.stereotype.Component;
import org.yidan.call.intake.PersonalData;
import org.yidan.enforcement.Offender;
import org.yidan.enforcement.penalty.facts.Accused;

/** Keeps the identity number of a party encrypted (DOMAIN 9). */
@Component
public class PersonalNumbers {

    private final PersonalData encrypted;

    PersonalNumbers(PersonalData encrypted) {
        this.encrypted = encrypted;
    }

    /** The party as it is kept. */
    public Accused kept(Offender party) {
        return new Accused(party.name(), party.type(), encrypted.encrypt(party.idNo()), party.address());
    }

    /** The party with its number in clear, for the register of fines only. */
    public Offender clear(Accused party) {
        return new Offender(party.name(), party.type(), encrypted.decrypt(party.encryptedIdNo()), party.address());
    }
}
