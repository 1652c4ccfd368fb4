//! The HTTP server: bound first, so that whoever starts it knows its address; then run.

use std::any::Any;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::{Server, ServerHandle};
use actix_web::middleware::from_fn;
use actix_web::web as actix;
use actix_web::{App as ActixApp, HttpServer};

use super::fields::BODY_LIMIT;
use super::routes::{Side, mount};
use super::stop::StopSignal;
use super::{App, render};

/// Connections of one worker at the most.
const CONNECTIONS: usize = 2_000;
/// How long requests in flight may take when the service stops.
const SHUTDOWN_SECONDS: u64 = 20;
/// How long it goes on as before once it is told to stop: what was sent by then may lie unread on a
/// connection that looks idle, and idle connections are closed first.
const LAST_CALL: Duration = Duration::from_secs(1);
/// How long a client may take to send its head.
const HEAD_TIMEOUT: Duration = Duration::from_secs(5);
/// How long what was sent may wait for a client that reads nothing.
const READ_TIMEOUT: Duration = Duration::from_secs(30);
/// How long an idle connection is kept.
const KEEP_ALIVE: Duration = Duration::from_secs(75);

/// Where to listen.
#[derive(Debug)]
pub struct Listen {
    /// For citizens; for everybody when `staff` is empty.
    pub public: TcpListener,
    /// For staff alone.
    pub staff: Option<TcpListener>,
}

/// A server that is bound and not yet running.
pub struct Bound {
    /// The address it listens on.
    pub address: SocketAddr,
    servers: Vec<Server>,
    signal: StopSignal,
}

impl Bound {
    /// Ways to stop it, one a listener.
    #[must_use]
    pub fn handles(&self) -> Vec<ServerHandle> {
        self.servers.iter().map(Server::handle).collect()
    }

    /// Serves until it is stopped, by a handle or by SIGTERM or SIGINT: requests in flight end
    /// first, unless it is told twice.
    ///
    /// # Errors
    /// When a listener fails.
    pub async fn run(self) -> std::io::Result<()> {
        let handles = self.handles();
        let stopping = actix_web::rt::spawn(stop_when_told(self.signal, handles));
        let mut running = Vec::new();
        for server in self.servers {
            running.push(actix_web::rt::spawn(server));
        }
        for server in running {
            server.await.map_err(std::io::Error::other)??;
        }
        stopping.abort();
        Ok(())
    }
}

async fn stop_when_told(mut signal: StopSignal, handles: Vec<ServerHandle>) {
    signal.told().await;
    tracing::info!("stopping");
    let in_order = tokio::time::timeout(LAST_CALL, signal.told())
        .await
        .is_err();
    let stops: Vec<_> = handles.iter().map(|handle| handle.stop(in_order)).collect();
    for stop in stops {
        stop.await;
    }
}

/// Binds a server, which listens for the signal to stop from now on. `workers` threads serve each
/// listener.
///
/// # Errors
/// When an address cannot be used.
pub fn bind(app: App, listen: Listen, workers: usize) -> std::io::Result<Bound> {
    let address = listen.public.local_addr()?;
    let app = Arc::new(app);
    let side = if listen.staff.is_some() {
        Side::Citizens
    } else {
        Side::Both
    };
    let mut servers = vec![server(&app, listen.public, side, workers)?];
    if let Some(staff) = listen.staff {
        servers.push(server(&app, staff, Side::Staff, workers)?);
    }
    Ok(Bound {
        address,
        servers,
        signal: StopSignal::listen()?,
    })
}

fn server(
    app: &Arc<App>,
    listener: TcpListener,
    side: Side,
    workers: usize,
) -> std::io::Result<Server> {
    let app = actix::Data::from(Arc::clone(app));
    let server = HttpServer::new(move || {
        ActixApp::new()
            .app_data(app.clone())
            .app_data(actix::PayloadConfig::new(BODY_LIMIT))
            .wrap(from_fn(render::finish))
            .configure(mount(side))
    })
    .on_connect(|connection, _| cut_who_reads_nothing(connection))
    .workers(workers)
    .max_connections(CONNECTIONS)
    .client_request_timeout(HEAD_TIMEOUT)
    .keep_alive(KEEP_ALIVE)
    .shutdown_timeout(SHUTDOWN_SECONDS)
    .disable_signals()
    .listen(listener)?
    .run();
    Ok(server)
}

/// An answer that its client does not read fills the buffers of the system, and then waits. The
/// system gives up such a connection when it is told when to.
fn cut_who_reads_nothing(connection: &dyn Any) {
    #[cfg(target_os = "linux")]
    if let Some(stream) = connection.downcast_ref::<actix_web::rt::net::TcpStream>() {
        let socket = socket2::SockRef::from(stream);
        if let Err(error) = socket.set_tcp_user_timeout(Some(READ_TIMEOUT)) {
            tracing::debug!(%error, "a connection has no time limit for reading");
        }
    }
}
