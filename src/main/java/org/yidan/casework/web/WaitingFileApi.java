package org.yidan.casework.web;

import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.casework.attachments.CaseAttachment;
import org.yidan.casework.attachments.WaitingFiles;
import org.yidan.casework.files.FileCheck;
import org.yidan.casework.files.FilePreviews;
import org.yidan.casework.files.FileStore;
import org.yidan.casework.sight.CaseSight;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.Refused;
import org.yidan.shared.web.FileAnswer;

/** Photos and documents of forms: taken in before the form is sent, given out to the uploader or to whoever may see the case. */
@RestController
@RequestMapping("/api/call-files")
class WaitingFileApi {

    private final FileCheck check;
    private final WaitingFiles files;
    private final FileStore store;
    private final FilePreviews previews;
    private final CaseSight sight;
    private final CurrentUser user;

    WaitingFileApi(
            FileCheck check,
            WaitingFiles files,
            FileStore store,
            FilePreviews previews,
            CaseSight sight,
            CurrentUser user) {
        this.check = check;
        this.files = files;
        this.store = store;
        this.previews = previews;
        this.sight = sight;
        this.user = user;
    }

    record Uploaded(Long id, String name, String mime, int size, String sha256) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded upload(@RequestParam("file") MultipartFile file) throws IOException {
        check.requireSize(file.getSize());
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        CaseAttachment kept = files.upload(check.check(name, file.getBytes()), user.id());
        return new Uploaded(kept.id(), kept.name(), kept.mime(), kept.size(), kept.sha256());
    }

    /** Takes back one's own upload that no call has taken yet. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable long id) {
        files.takeBack(id, user.id());
    }

    /** The content, to be shown for photos and to be saved for documents; never run by the browser. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> content(@PathVariable long id) {
        CaseAttachment file = seen(id);
        return FileAnswer.of(file.name(), file.mime(), store.content(file.sha256()));
    }

    /** The shrunk photo, for whoever may see the file. */
    @GetMapping("/{id}/preview")
    ResponseEntity<byte[]> preview(@PathVariable long id) {
        CaseAttachment file = seen(id);
        return FileAnswer.preview(file.sha256(), previews.of(file.sha256()));
    }

    private CaseAttachment seen(long id) {
        return files.find(id).filter(this::maySee).orElseThrow(() -> Refused.missing("casework.file-unknown"));
    }

    private boolean maySee(CaseAttachment file) {
        String caseNo = file.caseNo();
        return caseNo == null
                ? file.uploadedBy().equals(user.id())
                : sight.file(caseNo).isPresent();
    }
}
