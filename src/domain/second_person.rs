//! What one person asks for and another agrees to, and what stops a deletion.

use super::text_enum;

text_enum! {
    /// What needs a second person. Nobody agrees to what they asked for themselves.
    pub enum Asked {
        /// Read words that were cut or withheld.
        Reveal = "reveal",
        /// Pass on more than twenty comments at once.
        Bulk = "bulk",
        /// Stop the deletion of a comment.
        Hold = "hold",
        /// Let a comment be deleted again.
        EndHold = "end_hold",
        /// Leave the answers of a flood out of a month that is not released.
        LeaveOut = "leave_out",
        /// Strike a batch of entered answers out of a month that is not released.
        StrikeOut = "strike_out",
    }
}

text_enum! {
    /// Why a comment is kept past its time.
    pub enum HoldKind {
        /// A safeguarding enquiry.
        Enquiry = "enquiry",
        /// A complaint.
        Complaint = "complaint",
        /// A legal hold.
        Legal = "legal",
    }
}
