package org.yidan.casework.hands;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.organization.Officers;
import org.yidan.organization.Officers.Colleague;
import org.yidan.organization.Post;
import org.yidan.organization.standin.Seat;
import org.yidan.organization.standin.StandIns;
import org.yidan.shared.Texts;

/** How a colleague is shown where people are named who take part: with his card and qualification, and with who signs instead if he would have to. */
@Component
public class ColleagueLabels {

    private final Officers officers;
    private final StandIns standIns;
    private final Seats seats;

    ColleagueLabels(Officers officers, StandIns standIns, Seats seats) {
        this.officers = officers;
        this.standIns = standIns;
        this.seats = seats;
    }

    /** The label; {@code signers} are the posts that sign later and may not have taken part. */
    public String of(Colleague colleague, List<Post> signers) {
        return colleague.officer().displayName()
                + colleague.cardNo().map(no -> " " + no).orElse("")
                + (colleague.reviewsLegality() ? " " + Texts.of("casework.reviews-legality") : "")
                + instead(signers, colleague.officer().userId());
    }

    private String instead(List<Post> signers, String user) {
        return signers.stream()
                .filter(signer -> officers.holds(user, signer.unitCode(), signer.role()))
                .map(signer -> standIns.seat(signer, Set.of(user)))
                .filter(Seat::standsIn)
                .map(seat -> Texts.of("casework.signs-instead", seats.name(seat.post())))
                .findFirst()
                .orElse("");
    }
}
