package org.yidan.call.outside;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Calls;

/** How to reach the citizen behind a call, for the moment a message goes out; nothing of it is kept anywhere else. */
@Service
@Transactional
public class CallerDesk {

    private final Calls calls;
    private final FollowCodeMaker codes;

    CallerDesk(Calls calls, FollowCodeMaker codes) {
        this.calls = calls;
        this.codes = codes;
    }

    /** The telephone and the code of the public page. */
    public record Contact(String phone, String code) {

        /** Without the number and the code: what is printed may end in a log. */
        @Override
        public String toString() {
            return "Contact[]";
        }
    }

    /** Empty when the caller left no telephone number. */
    public Optional<Contact> contactOf(String callNo) {
        return calls.findByCallNo(callNo)
                .flatMap(call -> phone(call).map(phone -> new Contact(phone, codes.codeOf(callNo))));
    }

    static Optional<String> phone(Call call) {
        return Optional.ofNullable(call.caller().phone())
                .filter(phone -> !phone.isBlank() && !call.caller().anonymous());
    }
}
