//! The signal to stop, which a service manager or somebody at a terminal sends.

#[cfg(unix)]
use actix_web::rt::signal::unix::{Signal, SignalKind, signal};

/// Listens for SIGTERM and Ctrl-C from its making on, not from the first look.
pub struct StopSignal {
    #[cfg(unix)]
    signals: [Signal; 2],
}

#[cfg(unix)]
impl StopSignal {
    /// Begins to listen.
    ///
    /// # Errors
    /// When the system does not let us.
    pub fn listen() -> std::io::Result<Self> {
        let signals = [
            signal(SignalKind::interrupt())?,
            signal(SignalKind::terminate())?,
        ];
        Ok(Self { signals })
    }

    /// Comes when the program is told to stop; then when it is told again.
    pub async fn told(&mut self) {
        std::future::poll_fn(|context| {
            let mut told = std::task::Poll::Pending;
            for signal in &mut self.signals {
                if signal.poll_recv(context).is_ready() {
                    told = std::task::Poll::Ready(());
                }
            }
            told
        })
        .await;
    }
}

#[cfg(not(unix))]
impl StopSignal {
    /// Begins to listen.
    ///
    /// # Errors
    /// Never, here.
    pub fn listen() -> std::io::Result<Self> {
        Ok(Self {})
    }

    /// Comes when the program is told to stop, by Ctrl-C.
    pub async fn told(&mut self) {
        drop(actix_web::rt::signal::ctrl_c().await);
    }
}
