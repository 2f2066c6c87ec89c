package org.yidan.call.web;

import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.call.CallRefused;
import org.yidan.call.journal.CallFile;
import org.yidan.call.journal.CallFiles;
import org.yidan.call.journal.FileDesk;
import org.yidan.call.sight.CallSight;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.web.FileAnswer;
import org.yidan.shared.web.ProblemAdvice;

/** Photos and documents: taken in before the call is registered, given out to whoever may see the call. */
@RestController
@RequestMapping("/api/call-files")
class CallFileApi {

    private final FileDesk desk;
    private final CallFiles files;
    private final CallSight sight;
    private final CurrentUser user;

    CallFileApi(FileDesk desk, CallFiles files, CallSight sight, CurrentUser user) {
        this.desk = desk;
        this.files = files;
        this.sight = sight;
        this.user = user;
    }

    record Uploaded(Long id, String name, String mime, int size, String sha256) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded upload(@RequestParam("file") MultipartFile file) throws IOException {
        if (file.getSize() > FileDesk.MOST_BYTES) {
            throw tooBig();
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        CallFile kept = desk.upload(name, file.getBytes(), user.id());
        return new Uploaded(kept.id(), kept.name(), kept.mime(), kept.size(), kept.sha256());
    }

    /** The content, to be shown for photos and to be saved for documents; never run by the browser. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> content(@PathVariable long id) {
        CallFiles.Owner owner =
                files.ownerOf(id).filter(this::maySee).orElseThrow(() -> CallRefused.missing("file-unknown"));
        CallFile file = files.findById(owner.fileId()).orElseThrow(() -> CallRefused.missing("file-unknown"));
        return FileAnswer.of(file.name(), file.mime(), file.content());
    }

    private boolean maySee(CallFiles.Owner owner) {
        Long callId = owner.callId();
        return callId == null ? owner.uploadedBy().equals(user.id()) : sight.maySee(callId);
    }

    @ExceptionHandler
    ProblemDetail tooBig(MaxUploadSizeExceededException beyondAnyLimit) {
        return ProblemAdvice.problem(tooBig());
    }

    private static CallRefused tooBig() {
        return CallRefused.invalid("file-too-big", FileDesk.MOST_BYTES / (1024 * 1024));
    }
}
