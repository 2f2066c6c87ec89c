package org.yidan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.yidan.open311.Partner;
import org.yidan.open311.Partners;
import org.yidan.shared.Refused;
import org.yidan.shared.limits.Limit;
import org.yidan.shared.limits.RateLimits;
import org.yidan.shared.web.ClientAddress;

/** Knows the partner of a request by its key, and lets nobody try keys for long. */
@Component
class KeyHolders {

    private final Partners partners;
    private final RateLimits limits;

    KeyHolders(Partners partners, RateLimits limits) {
        this.partners = partners;
        this.limits = limits;
    }

    Partner of(HttpServletRequest request) {
        String address = ClientAddress.of(request);
        limits.require(Limit.STRANGER, address);
        try {
            return partners.require(request.getParameter("api_key"), request.getParameter("jurisdiction_id"));
        } catch (Refused refusal) {
            limits.count(Limit.STRANGER, address);
            throw refusal;
        }
    }

    /** The partner of a request that files a call, of which a key may send only so many. */
    Partner filing(HttpServletRequest request) {
        Partner partner = of(request);
        limits.take(Limit.FILING, partner.name());
        return partner;
    }
}
