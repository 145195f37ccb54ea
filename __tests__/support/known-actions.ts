/** What the action.yml of each action that our workflows use accepts, as of the pinned version. */
export const knownActions: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': [
    ...[
      'repository',
      'ref',
      'token',
      'ssh-key',
      'ssh-known-hosts',
      'ssh-strict',
      'ssh-user',
      'path',
      'clean',
    ],
    ...[
      'persist-credentials',
      'filter',
      'sparse-checkout',
      'sparse-checkout-cone-mode',
      'fetch-depth',
      'lfs',
    ],
    ...['fetch-tags', 'show-progress', 'submodules', 'set-safe-directory', 'github-server-url'],
    'allow-unsafe-pr-checkout',
  ],
  'actions/setup-node': [
    ...[
      'node-version',
      'node-version-file',
      'architecture',
      'check-latest',
      'registry-url',
      'scope',
      'token',
    ],
    ...['cache', 'package-manager-cache', 'cache-dependency-path', 'mirror', 'mirror-token'],
  ],
  'actions/upload-artifact': [
    ...['name', 'path', 'if-no-files-found', 'retention-days', 'compression-level', 'overwrite'],
    ...['include-hidden-files', 'archive'],
  ],
  'actions/cache/restore': [
    ...['path', 'key', 'restore-keys', 'enableCrossOsArchive', 'fail-on-cache-miss', 'lookup-only'],
  ],
  'actions/cache/save': ['path', 'key', 'upload-chunk-size', 'enableCrossOsArchive'],
  'actions/upload-pages-artifact': ['name', 'path', 'retention-days', 'include-hidden-files'],
  'actions/deploy-pages': [
    'token',
    'timeout',
    'error_count',
    'reporting_interval',
    'artifact_name',
    'preview',
  ],
  'actions/attest': [
    ...[
      'subject-path',
      'subject-digest',
      'subject-name',
      'subject-checksums',
      'subject-version',
      'sbom-path',
    ],
    ...['predicate-type', 'predicate', 'predicate-path', 'push-to-registry', 'create-storage-record'],
    ...['show-summary', 'github-token'],
  ],
  'github/codeql-action/init': [
    ...['tools', 'languages', 'build-mode', 'analysis-kinds', 'token', 'registries', 'matrix', 'config-file'],
    ...['db-location', 'config', 'queries', 'quality-queries', 'packs', 'external-repository-token'],
    ...['setup-python-dependencies', 'source-root', 'ram', 'threads', 'debug', 'debug-artifact-name'],
    ...['debug-database-name', 'trap-caching', 'dependency-caching', 'check-run-id'],
  ],
  'github/codeql-action/analyze': [
    ...['check_name', 'output', 'upload', 'cleanup-level', 'ram', 'add-snippets', 'skip-queries', 'threads'],
    ...['checkout_path', 'ref', 'sha', 'category', 'upload-database', 'post-processed-sarif-path'],
    ...['wait-for-processing', 'token', 'matrix', 'expect-error'],
  ],
  'github/codeql-action/upload-sarif': [
    ...['sarif_file', 'checkout_path', 'ref', 'sha', 'token', 'matrix', 'category', 'wait-for-processing'],
  ],
  'peter-evans/create-pull-request': [
    ...['token', 'branch-token', 'path', 'add-paths', 'commit-message', 'committer', 'author', 'signoff'],
    ...['branch', 'delete-branch', 'branch-suffix', 'base', 'push-to-fork', 'sign-commits', 'title', 'body'],
    ...['body-path', 'labels', 'assignees', 'reviewers', 'team-reviewers', 'milestone', 'draft'],
    'maintainer-can-modify',
  ],
}
