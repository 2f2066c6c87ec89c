package org.yidan.enforcement.transfer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.yidan.shared.Refused;

/** All transfers to the police. */
public interface CrimeTransfers extends JpaRepository<CrimeTransfer, Long> {

    Optional<CrimeTransfer> findByTransferNo(String transferNo);

    /** The transfer of this number; refuses when there is none. */
    default CrimeTransfer byNo(String transferNo) {
        return findByTransferNo(transferNo)
                .orElseThrow(() -> Refused.missing("enforcement.transfer-unknown", transferNo));
    }

    /** The transfer of this origin that is not over. */
    @Query("select t from CrimeTransfer t where t.originNo = :originNo"
            + " and t.state not in (org.yidan.enforcement.transfer.TransferState.TRANSFERRED,"
            + " org.yidan.enforcement.transfer.TransferState.REFUSED,"
            + " org.yidan.enforcement.transfer.TransferState.NOT_FILED)")
    List<CrimeTransfer> openOf(String originNo);
}
