package org.yidan.call.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.call.Call;
import org.yidan.call.CallRefused;
import org.yidan.call.journal.FileDesk;
import org.yidan.call.sight.CallSight;
import org.yidan.casework.files.FileCheck;
import org.yidan.engine.CurrentUser;

/** Takes the photos sent by the case page, from staff of units that take part in the call. */
@Component
class PhotoIntake {

    private static final Pattern STEP = Pattern.compile("[a-zA-Z]{3,40}");
    private static final int MOST_AT_ONCE = 9;

    private final CallSight sight;
    private final FileCheck check;
    private final FileDesk desk;
    private final CurrentUser user;

    PhotoIntake(CallSight sight, FileCheck check, FileDesk desk, CurrentUser user) {
        this.sight = sight;
        this.check = check;
        this.desk = desk;
        this.user = user;
    }

    void add(String callNo, String step, List<MultipartFile> sent) throws IOException {
        Call call = sight.see(callNo);
        if (!sight.takesPart(call)) {
            throw CallRefused.forbidden("file-not-yours", callNo);
        }
        if (sent.size() > MOST_AT_ONCE) {
            throw CallRefused.invalid("files-too-many-at-once", MOST_AT_ONCE);
        }
        String at = STEP.matcher(step).matches() ? step : "handleMatter";
        for (MultipartFile file : sent) {
            check.requireSize(file.getSize());
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            desk.add(call, at, check.check(name, file.getBytes()), user.id());
        }
    }
}
